import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {altered, genuine} from '../../../test/browser/support/genuine-receipt.ts';
import {heard} from '../../../test/browser/support/heard.ts';
import {nextFile} from '../../../test/browser/support/heard-file.ts';
import {allInside, inside, normalised} from '../../../test/browser/support/words.ts';
import type {Receipt} from '../../contract/receipt.ts';
import type {DecisionRecord} from '../../contract/record.ts';
import {defaultConfiguration} from '../../core/default-configuration.ts';
import {purposeDetails} from '../../core/purpose-details.ts';
import {speak} from '../localization.ts';
import {ROOMS} from '../rooms-words.ts';
import type {CheckEvent, ExportEvent} from './history-events.ts';
import {MobiplusHistory} from './mobiplus-history.ts';

customElements.define('mobiplus-history', MobiplusHistory);

const purposes = defaultConfiguration.purposes.map(({id}) =>
  purposeDetails(id, defaultConfiguration),
);

const {nonce: _nonce, prev: _prev, ...sent} = genuine.record;
const waiting: DecisionRecord = {
  ...(sent as DecisionRecord),
  id: '633fd5bd-6ead-432e-b354-a112d79df2b7',
  at: '2026-11-26T10:00:00Z',
};

async function show(
  receipts: readonly Receipt[] = [genuine, altered],
  {language = 'sv', records = [] as readonly DecisionRecord[], kept = true, level = 2} = {},
): Promise<MobiplusHistory> {
  await speak(language, ROOMS);
  return fixture(
    html`<mobiplus-history
      .language=${language}
      .level=${level}
      .purposes=${purposes}
      .receipts=${receipts}
      .waiting=${records}
      .kept=${kept}
    ></mobiplus-history>`,
  );
}

const text = (element: Element | undefined | null) => normalised(element?.textContent);
const entries = (room: Element) => allInside(room, 'li');
const headings = (room: Element) => allInside(room, 'li h3').map(text);

describe('mobiplus-history', () => {
  afterEach(() => speak('sv'));

  it('lists what has been decided, newest first, with when and the number in the ledger (R62)', async () => {
    const room = await show([genuine, altered], {records: [waiting]});
    expect(headings(room)).to.deep.equal(['Samtycke nekat', 'Samtycke lämnat', 'Samtycke nekat']);
    const lines = entries(room).map((entry) => text(entry.querySelector('.soft')));
    expect(lines[0]).to.contain('26 november 2026').and.to.contain('väntar på kvitto');
    expect(lines[1]).to.contain('25 november 2026').and.to.contain('Kvitto nr 6');
    expect(lines[2]).to.contain('24 november 2026').and.to.contain('Kvitto nr 6');
    expect(entries(room)[2]!.querySelector('time')!.dateTime).to.equal('2026-11-24T01:02:17Z');
  });

  it('says purpose by purpose what was said (R62)', async () => {
    const room = await show([genuine]);
    expect(allInside(room, 'dt').map(text)).to.deep.equal([
      'Statistik',
      'Annonsmätning',
      'Anpassad annonsering',
    ]);
    expect(allInside(room, 'dd').map(text)).to.deep.equal(Array(3).fill('Samtycke nekat'));
  });

  it('offers no check of what has no receipt yet, and lists a record once its receipt is here once only', async () => {
    const room = await show([genuine], {
      records: [waiting, {...waiting, id: genuine.record.id}],
    });
    expect(entries(room).length).to.equal(2);
    expect(entries(room)[0]!.querySelector('button')).to.equal(null);
    expect(entries(room)[1]!.querySelectorAll('button').length).to.equal(2);
  });

  it('asks for a check of the very receipt, by keyboard too (R68)', async () => {
    const room = await show();
    const checks = heard<CheckEvent>(room, 'mobiplus-check');
    inside(room, 'li:last-child [name=check]').focus();
    await sendKeys({press: 'Enter'});
    expect(checks.map(({detail}) => detail.receipt)).to.deep.equal([genuine]);
  });

  it('tells the verdict in words, in a live region that was there before (R62, R69)', async () => {
    const room = await show();
    const regions = () => allInside(room, 'li .verdict');
    const before = regions();
    expect(before.map(text)).to.deep.equal(['', '']);
    room.checks = {[genuine.record.id]: 'genuine', [altered.record.id]: 'false'};
    await room.updateComplete;
    expect(regions()).to.deep.equal(before);
    expect(regions().map(text)).to.deep.equal([
      '✗ Kvittot stämmer inte: det eller posten har ändrats.',
      '✓ Kvittot är äkta och posten är oförändrad.',
    ]);
    expect(before.every((region) => region.getAttribute('role') === 'status')).to.equal(true);
  });

  it('says when a check cannot be made, and why', async () => {
    const room = await show([genuine]);
    const verdict = async (check: 'keyless' | 'unable' | 'checking') => {
      room.checks = {[genuine.record.id]: check};
      await room.updateComplete;
      return text(inside(room, '.verdict'));
    };
    expect(await verdict('checking')).to.equal('Kontrollerar …');
    expect(await verdict('keyless')).to.contain('Försök igen när du är uppkopplad.');
    expect(await verdict('unable')).to.contain('kan inte kontrollera');
  });

  it('saves one receipt as it came (R4, R35)', async () => {
    const room = await show([genuine]);
    const file = nextFile();
    inside(room, '[name=receipt]').click();
    const {name, text: saved} = await file;
    expect(name).to.equal('mobiplus-kvitto-6.json');
    expect(JSON.parse(saved)).to.deep.equal(genuine);
  });

  it('offers everything as JSON and as a page that checks itself (R67)', async () => {
    const room = await show();
    const wanted = heard<ExportEvent>(room, 'mobiplus-export');
    inside(room, '[name=json]').click();
    inside(room, '[name=page]').click();
    expect(wanted.map(({detail}) => detail.form)).to.deep.equal(['json', 'page']);
  });

  it('says so where an export could not be made', async () => {
    const room = await show();
    expect(text(inside(room, 'p.error'))).to.equal('');
    room.failed = true;
    await room.updateComplete;
    expect(text(inside(room, 'p.error'))).to.contain('kunde inte göras');
  });

  it('says plainly that nothing is here, and why, and still gives the data (R4, R67)', async () => {
    const room = await show([], {kept: false});
    expect(text(inside(room, '.none'))).to.equal('Den här webbläsaren har inga kvitton.');
    expect(text(inside(room, 'section'))).to.contain('lämnar inget efter sig på enheten');
    expect(allInside(room, 'ol, [name=page]')).to.deep.equal([]);
    expect(allInside(room, '[name=json]').length).to.equal(1);
  });

  it('tells who refused that the receipt goes with the page, and who consents nothing of it (R4, R35)', async () => {
    const words = async (kept: boolean) => text(inside(await show([genuine], {kept}), 'section'));
    expect(await words(false)).to.contain('bara tills du lämnar sidan');
    expect(await words(true)).not.to.contain('bara tills du lämnar sidan');
  });

  it('names a request, its last day, and an objection’s', async () => {
    const {decisions: _decisions, ...base} = genuine.record;
    const room = await show([
      {
        ...genuine,
        record: {
          ...base,
          id: 'a33fd5bd-6ead-432e-b354-a112d79df2b7',
          type: 'rights.requested',
          rights: {
            right: 'A15',
            request: 'MP-7K3F-9Q2M-XD4T',
            status: 'acknowledged',
            dueBy: '2026-12-28',
          },
        },
      },
      {
        ...genuine,
        record: {
          ...base,
          at: '2026-11-20T01:02:17Z',
          type: 'objection.made',
          objections: [
            {channel: 'phone', status: 'active', scope: 'group:x', effectiveBy: '2026-11-24'},
          ],
        },
      },
    ]);
    const said = entries(room).map((entry) => text(entry.querySelector('dl')));
    expect(said[0]).to.contain('MP-7K3F-9Q2M-XD4T').and.to.contain('2026-12-28');
    expect(said[1]).to.contain('Telefon').and.to.contain('2026-11-24');
  });

  it('has headings one level below its own (R50)', async () => {
    expect(allInside(await show([genuine], {level: 3}), 'li h4').length).to.equal(1);
    expect(allInside(await show([genuine]), 'li h3').length).to.equal(1);
  });

  it('has targets of 44 px and fits 320 px (R71, R72)', async () => {
    const room = await show();
    const frame = await fixture<HTMLElement>(html`<div></div>`);
    frame.style.width = '320px';
    frame.append(room);
    for (const button of allInside(room, 'button')) expect(button.offsetHeight).to.be.at.least(44);
    expect(room.scrollWidth).to.be.at.most(320);
  });

  it('is laid out from the right in Arabic (R23)', async () => {
    const room = await show([genuine]);
    room.language = 'ar';
    await room.updateComplete;
    expect(inside(room, 'section').dir).to.equal('rtl');
    const [check, save] = allInside(room, 'li button').map((one) => one.getBoundingClientRect());
    expect(check!.left).to.be.greaterThan(save!.left);
  });

  for (const language of ['sv', 'en'])
    it(`is accessible to axe in ${language}, with receipts, verdicts, and nothing`, async () => {
      const room = await show([genuine, altered], {language, records: [waiting], kept: false});
      room.checks = {[genuine.record.id]: 'genuine', [altered.record.id]: 'false'};
      await room.updateComplete;
      await expect(room).to.be.accessible();
      await expect(await show([], {language, kept: false})).to.be.accessible();
    });
});
