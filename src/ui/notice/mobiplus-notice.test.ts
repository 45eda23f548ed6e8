import {expect, fixture, html} from '@open-wc/testing';
import {inside, normalised} from '../../../test/browser/support/words.ts';
import {sha256, toHex} from '../../core/sha256.ts';
import {pinned} from '../../notice/pinned.ts';
import {speak} from '../localization.ts';
import {MobiplusNotice} from './mobiplus-notice.ts';

customElements.define('mobiplus-notice', MobiplusNotice);

const SOURCE = new URL('../../notice/personuppgiftspolicy.sv.txt', import.meta.url);

const show = (level: 1 | 2 = 2) =>
  fixture<MobiplusNotice>(
    html`<mobiplus-notice level=${level}
      ><a href="/personuppgiftspolicy.txt">Personuppgiftspolicy</a></mobiplus-notice
    >`,
  );

const headingsOf = (notice: Element) => Array.from(notice.querySelectorAll('h1,h2,h3,h4,h5,h6'));
const levelsOf = (notice: Element) =>
  headingsOf(notice).map(({localName}) => Number(localName.slice(1)));

describe('mobiplus-notice', () => {
  afterEach(() => speak('sv'));

  it("shows MobiPlus's notice to the letter: the text of the element is the pinned text (R49)", async () => {
    const bytes = new Uint8Array(await (await fetch(SOURCE)).arrayBuffer());
    expect(toHex(await sha256(bytes))).to.equal(pinned.sha256);
    const source = normalised(new TextDecoder().decode(bytes));
    for (const level of [1, 2] as const) {
      const notice = await show(level);
      expect(normalised(notice.textContent)).to.equal(source);
      const shown = toHex(await sha256(normalised(notice.textContent)));
      expect(shown).to.equal(toHex(await sha256(source)));
    }
  });

  it('hides no part of it (R49)', async () => {
    const notice = await show();
    const article = notice.querySelector('article')!;
    expect(article.checkVisibility({opacityProperty: true, visibilityProperty: true})).to.equal(
      true,
    );
    for (const part of article.children) expect(part.checkVisibility()).to.equal(true);
    expect(normalised(notice.innerText)).to.equal(normalised(notice.textContent));
  });

  it('keeps our own words apart from it, in its frame (R49)', async () => {
    const notice = await show();
    expect(normalised(inside(notice, 'aside').textContent)).to.match(
      /^Texten nedan är MobiPlus Personuppgiftspolicy, oförändrad\./,
    );
    expect(notice.textContent).not.to.contain('oförändrad.');
  });

  it('replaces the link for pages without script', async () => {
    expect((await show()).querySelector('a')).to.equal(null);
  });

  for (const level of [1, 2] as const)
    it(`has real headings that begin at level ${level} and skip none (R50, R75)`, async () => {
      const levels = levelsOf(await show(level));
      expect(levels).to.deep.equal(
        [1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3].map((one) => one + level - 1),
      );
    });

  it('lets each heading be linked to (R50)', async () => {
    const headings = headingsOf(await show());
    expect(headings[0]!.id).to.equal('personuppgiftspolicy');
    expect(new Set(headings.map(({id}) => id)).size).to.equal(headings.length);
    for (const {id} of headings) expect(id).to.match(/^[a-z-]+$/);
  });

  it('is marked as Swedish, also where the frame speaks English (R75)', async () => {
    await speak('en');
    const notice = await show();
    expect(notice.querySelector('article')?.lang).to.equal('sv');
    expect(normalised(inside(notice, 'aside').textContent)).to.match(/^The text below is/);
    expect(normalised(notice.textContent)).to.match(/^Personuppgiftspolicy /);
  });

  for (const language of ['sv', 'en'] as const)
    it(`is accessible to axe in ${language}`, async () => {
      await speak(language);
      await expect(await show()).to.be.accessible();
    });
});
