/** Pages that keep copies of themselves: in no copy may anything be open. */
import {aTimeout, expect} from '@open-wc/testing';
import {gatekeeper} from '../../support/gatekeeper.ts';
import {onPage} from '../../support/on-page.ts';
import {quietReports} from '../../support/reports.ts';

const {grant, update} = gatekeeper();

const FILM = 'data:text/html,<p>film</p>';
const MARKUP = [
  '<script type="text/plain" data-category="ads">window.copies = (window.copies ?? 0) + 1</script>',
  `<iframe title="film" data-category="ads" data-src="${FILM}"></iframe>`,
  '<video data-category="ads"><source data-src="/a.webm"></video>',
  '<template data-category="ads">words</template>',
].join('');

const root = window as unknown as {copies?: number};

describe('a page that is copied', () => {
  afterEach(() => {
    grant();
    delete root.copies;
    document.querySelectorAll('body > section').forEach((holder) => holder.remove());
  });

  for (const name of ['turbo:before-cache', 'htmx:beforeHistorySave'])
    it(`is at rest while ${name} has its copy made, and opens again then (R32)`, async () => {
      const holder = onPage(MARKUP);
      const before = holder.innerHTML;
      grant('ads');
      const open = holder.innerHTML;
      expect(open).not.to.equal(before);
      document.dispatchEvent(new Event(name));
      expect(holder.innerHTML).to.equal(before);
      update();
      await aTimeout(0);
      // Turbo copies one task later.
      expect(holder.innerHTML).to.equal(before);
      await aTimeout(150);
      expect(holder.innerHTML).to.equal(open);
      expect(root.copies).to.equal(1);
    });

  it('shows nothing open of a copy that was made of it open, where it is denied now', async () => {
    const original = onPage(MARKUP);
    grant('ads');
    const copy = original.cloneNode(true) as HTMLElement;
    grant();
    original.remove();
    document.body.append(copy);
    update();
    expect(copy.querySelector('iframe')!.hasAttribute('src')).to.equal(false);
    expect(copy.querySelector('source')!.hasAttribute('src')).to.equal(false);
    await aTimeout(0);
    expect(root.copies).to.equal(1);
    copy.remove();
  });

  it('keeps what an open copy says of itself where it is granted', () => {
    const reports = quietReports();
    const original = onPage(MARKUP);
    grant('ads');
    const copy = original.cloneNode(true) as HTMLElement;
    document.body.append(copy);
    update();
    expect(copy.querySelector('iframe')!.getAttribute('src')).to.equal(FILM);
    reports.end();
    expect(reports.codes()).to.deep.equal([]);
    copy.remove();
  });
});
