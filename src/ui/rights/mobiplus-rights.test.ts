import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {heard} from '../../../test/browser/support/heard.ts';
import {allInside, inside, normalised} from '../../../test/browser/support/words.ts';
import type {LedgerRecord} from '../../contract/record.ts';
import type {LedgerRightsRequest, RequestStatus} from '../../contract/rights.ts';
import {sections} from '../../notice/sections.ts';
import type {OpenEvent} from '../events.ts';
import {speak} from '../localization.ts';
import {MobiplusStatus} from '../status/mobiplus-status.ts';
import {MobiplusRights, type LookupEvent, type RightsEvent} from './mobiplus-rights.ts';

customElements.define('mobiplus-status', MobiplusStatus);
customElements.define('mobiplus-rights', MobiplusRights);

const NUMBER = 'MP-7K3F-9Q2M-XD4T';

async function show(
  given: Partial<MobiplusRights> = {},
  language: 'sv' | 'en' = 'sv',
): Promise<MobiplusRights> {
  await speak(language);
  const room = await fixture<MobiplusRights>(
    html`<mobiplus-rights .language=${language}></mobiplus-rights>`,
  );
  Object.assign(room, given);
  await room.updateComplete;
  return room;
}

const card = (name: string) => `details[name=${name}]`;
const open = (room: Element, name: string) => {
  inside<HTMLDetailsElement>(room, card(name)).open = true;
};
const form = (name: string) => `form[data-form=${name}]`;

async function file(
  room: MobiplusRights,
  right: string,
  {ground, email}: {ground?: string; email?: string} = {},
): Promise<void> {
  open(room, right);
  if (ground) inside(room, `${form(right)} input[value=${ground}]`).click();
  if (email !== undefined) inside<HTMLInputElement>(room, `#${right}-email`).value = email;
  inside(room, `${form(right)} button`).click();
  await room.updateComplete;
}

async function ask(room: MobiplusRights, number: string): Promise<void> {
  inside<HTMLInputElement>(room, '#number').value = number;
  inside(room, `${form('lookup')} button`).click();
  await room.updateComplete;
}

/** A receipt as far as the room reads it. */
const receiptOf = (rights: LedgerRightsRequest) => ({
  v: 1 as const,
  record: {rights} as unknown as LedgerRecord,
  proof: '',
});
const filed: LedgerRightsRequest = {
  right: 'A15',
  request: NUMBER,
  status: 'needs-verification',
  dueBy: '2026-12-28',
};

const words = (room: Element, selector: string) => normalised(inside(room, selector).textContent);
const quoted = (room: Element, name: string) =>
  allInside(room, `${card(name)} blockquote p`).map(({textContent}) => textContent);
const paragraphs = (id: string) => sections().find((one) => one.id === id)!.paragraphs;

describe('mobiplus-rights', () => {
  afterEach(() => speak('sv'));

  it('lists information, rectification, erasure, restriction, portability, objection, withdrawal and complaint (R52)', async () => {
    const room = await show();
    expect(
      allInside(room, 'details > summary').map(({textContent}) => normalised(textContent)),
    ).to.deep.equal([
      'Information (registerutdrag)',
      'Rättelse',
      'Radering',
      'Begränsning',
      'Dataportabilitet',
      'Invänd mot direkt marknadsföring',
      'Återkalla samtycke',
      'Klagomål till tillsynsmyndigheten',
    ]);
    for (const summary of allInside(room, 'summary'))
      expect(summary.offsetHeight).to.be.at.least(44);
  });

  for (const [right, id] of [
    ['A15', 'information'],
    ['A16', 'rattelse'],
    ['A18', 'begransning'],
    ['A20', 'dataportabilitet'],
  ] as const)
    it(`sets MobiPlus’s own words on ${right} beside ours, to the letter and as a quotation in Swedish (S47-S56, R49)`, async () => {
      const room = await show({}, 'en');
      expect(quoted(room, right)).to.deep.equal(paragraphs(id));
      expect(inside(room, `${card(right)} blockquote`).lang).to.equal('sv');
    });

  it('sets its words on erasure beside erasure, on marketing beside objection, and what is said of all last (S57-S65, W12)', async () => {
    const room = await show();
    const erasure = paragraphs('radering');
    expect(quoted(room, 'A17')).to.deep.equal(erasure.slice(0, -1));
    expect(quoted(room, 'objection')).to.deep.equal([
      '– Man invänder mot behandling för direkt marknadsföring',
    ]);
    expect(allInside(room, '.all blockquote p').map(({textContent}) => textContent)).to.deep.equal(
      erasure.slice(-1),
    );
    expect(erasure.at(-1)).to.match(/^En förutsättning .* aktiva avtal\.$/);
  });

  it('says of restriction what it is, without warning against it (S54, W11)', async () => {
    const room = await show();
    open(room, 'A18');
    expect(words(room, `${card('A18')} .beside > div > p`)).to.equal(
      'Uppgifterna lagras men används inte medan saken utreds. En tjänst som behöver dem kan pausas under tiden.',
    );
    const looks = (name: string) => {
      open(room, name);
      const {color, backgroundColor, fontSize} = getComputedStyle(
        inside(room, `${form(name)} button`),
      );
      return {color, backgroundColor, fontSize};
    };
    expect(looks('A18')).to.deep.equal(looks('A15'));
  });

  it('files a request with an e-mail address and nothing more: no free text, no file (R55)', async () => {
    const room = await show();
    const requests = heard<RightsEvent>(room, 'mobiplus-rights');
    const kinds = new Set(
      allInside<HTMLInputElement>(room, 'input, textarea, select').map(({type}) => type),
    );
    expect([...kinds].sort()).to.deep.equal(['email', 'radio', 'text']);
    expect(
      allInside<HTMLInputElement>(room, 'input[type=text]').map(({name}) => name),
    ).to.deep.equal(['number']);
    await file(room, 'A15', {email: ' anna@exempel.se '});
    expect(requests.map(({detail}) => detail)).to.deep.equal([
      {right: 'A15', address: 'anna@exempel.se'},
    ]);
    expect(inside<HTMLDetailsElement>(room, card('A15')).open).to.equal(false);
  });

  it('offers all four grounds of restriction and the grounds of erasure as choices, none chosen (S53, S60-S62)', async () => {
    const room = await show();
    const offered = (right: string) =>
      allInside<HTMLInputElement>(room, `${form(right)} input[type=radio]`);
    expect(offered('A18').map(({value}) => value)).to.deep.equal([
      'accuracy-contested',
      'unlawful',
      'needed-for-claim',
      'objection-pending',
    ]);
    expect(offered('A17').map(({value}) => value)).to.deep.equal([
      'no-longer-needed',
      'consent-withdrawn',
      'unlawful',
      'objection',
      'direct-marketing',
      'legal-obligation',
    ]);
    for (const right of ['A15', 'A16', 'A20']) expect(offered(right)).to.deep.equal([]);
    const all = [...offered('A17'), ...offered('A18')];
    expect(all.some(({checked}) => checked)).to.equal(false);
    open(room, 'A17');
    open(room, 'A18');
    for (const one of all)
      expect(one.closest('label')!.getBoundingClientRect().height).to.be.at.least(44);
  });

  it('files the ground with it', async () => {
    const room = await show();
    const requests = heard<RightsEvent>(room, 'mobiplus-rights');
    await file(room, 'A18', {ground: 'needed-for-claim', email: 'anna@exempel.se'});
    expect(requests[0]!.detail).to.deep.equal({
      right: 'A18',
      ground: 'needed-for-claim',
      address: 'anna@exempel.se',
    });
  });

  it('asks for a ground and an address in words, and goes to the first that is missing (R76)', async () => {
    const room = await show();
    const requests = heard(room, 'mobiplus-rights');
    await file(room, 'A17', {email: 'anna'});
    expect(requests).to.deep.equal([]);
    expect(words(room, '#A17-ground-error')).to.equal('Välj något.');
    expect(words(room, '#A17-email-error')).to.equal('Skriv adressen i formen namn@exempel.se.');
    expect(room.shadowRoot!.activeElement).to.equal(
      inside(room, `${form('A17')} input[type=radio]`),
    );
    expect(words(room, '#A18-email-error')).to.equal('');
    await file(room, 'A17', {ground: 'unlawful'});
    expect(room.shadowRoot!.activeElement).to.equal(inside(room, '#A17-email'));
  });

  it('refuses a personal number in either field, and says why (R55)', async () => {
    const room = await show();
    const events = [heard(room, 'mobiplus-rights'), heard(room, 'mobiplus-lookup')];
    const reason = 'Det liknar ett personnummer. Det behövs inte, så vi tar inte emot det.';
    await file(room, 'A15', {email: '900101-1234'});
    expect(words(room, '#A15-email-error')).to.equal(reason);
    await ask(room, '199001011234');
    expect(words(room, '#number-error')).to.equal(reason);
    expect(events).to.deep.equal([[], []]);
  });

  it('asks a signed-in customer for nothing but the ground', async () => {
    const room = await show({signedIn: true});
    const requests = heard<RightsEvent>(room, 'mobiplus-rights');
    expect(allInside(room, 'input[type=email]')).to.deep.equal([]);
    await file(room, 'A20');
    await file(room, 'A17', {ground: 'no-longer-needed'});
    expect(requests.map(({detail}) => detail)).to.deep.equal([
      {right: 'A20'},
      {right: 'A17', ground: 'no-longer-needed'},
    ]);
  });

  it('leads to the customer portal first where the site has a page for that right (S51)', async () => {
    const room = await show({portalLinks: {A16: 'https://portal.exempel.se/profil'}});
    const links = allInside<HTMLAnchorElement>(room, '.card form').map((one) =>
      one.previousElementSibling?.querySelector('a')?.getAttribute('href'),
    );
    expect(links).to.deep.equal([
      undefined,
      'https://portal.exempel.se/profil',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('leads to the objection, the switches and the authority: none needs a request (R36, R52)', async () => {
    const room = await show({authority: {name: 'Datatilsynet', url: 'https://exempel.no/klage'}});
    const openings = heard<OpenEvent>(room, 'mobiplus-open');
    inside(room, 'button[name=objection]').click();
    inside(room, 'button[name=preferences]').click();
    expect(openings.map(({detail}) => detail.room)).to.deep.equal(['objection', 'preferences']);
    const link = inside<HTMLAnchorElement>(room, `${card('complaint')} a`);
    expect([link.href, link.rel, normalised(link.textContent)]).to.deep.equal([
      'https://exempel.no/klage',
      'noopener',
      'Lämna klagomål till Datatilsynet',
    ]);
  });

  it('names IMY unless told otherwise, and where to write', async () => {
    const room = await show({controller: {name: 'Exempel AB', contact: 'dpo@exempel.se'}});
    expect(inside<HTMLAnchorElement>(room, `${card('complaint')} a`).href).to.equal(
      'https://www.imy.se/privatperson/utfora-arenden/lamna-ett-klagomal/',
    );
    expect(words(room, 'section')).to.contain('skriva till Exempel AB, dpo@exempel.se.');
  });

  it('gives the number, the due date and what is left to do, as the receipt has them (R53)', async () => {
    const room = await show();
    room.progress = 'saving';
    await room.updateComplete;
    expect(room.shadowRoot!.activeElement).to.equal(inside(room, '#heading'));
    expect(allInside(room, '.result dl')).to.deep.equal([]);
    room.progress = 'saved';
    room.index = 41;
    room.receipt = receiptOf(filed);
    await room.updateComplete;
    expect(
      allInside(room, '.result dd').map(({textContent}) => normalised(textContent)),
    ).to.deep.equal([NUMBER, '28 december 2026']);
    expect(words(room, '.verify')).to.equal(
      'Vi mejlar dig en länk: öppna den för att bekräfta. Tiden räknas från i dag.',
    );
    expect(words(room, '.result')).to.contain('Spara numren.');
    const status = inside<MobiplusStatus>(room, 'mobiplus-status');
    await status.updateComplete;
    expect(words(status, '[role=status]')).to.contain('Kvitto nr 41');
  });

  it('speaks of no mail where none is needed', async () => {
    const room = await show({
      progress: 'saved',
      receipt: receiptOf({...filed, status: 'acknowledged'}),
    });
    expect(allInside(room, '.verify')).to.deep.equal([]);
  });

  it('asks for the state of a request by its number, however it is written (R53)', async () => {
    const room = await show();
    const lookups = heard<LookupEvent>(room, 'mobiplus-lookup');
    await ask(room, ' mp 7k3f 9q2m xd4t ');
    await ask(room, 'MP-O123-IL00-0000');
    expect(lookups.map(({detail}) => detail.request)).to.deep.equal([NUMBER, 'MP-0123-1100-0000']);
  });

  it('says what a number looks like where there is none (R76)', async () => {
    const room = await show();
    const lookups = heard(room, 'mobiplus-lookup');
    await ask(room, 'MP-123');
    expect(words(room, '#number-error')).to.equal('Numret ser ut så här: MP-7K3F-9Q2M-XD4T.');
    expect(room.shadowRoot!.activeElement).to.equal(inside(room, '#number'));
    await ask(room, '');
    expect(words(room, '#number-error')).to.equal('Fyll i det här fältet.');
    expect(lookups).to.deep.equal([]);
  });

  const STATES: Readonly<Record<RequestStatus, string>> = {
    'needs-verification': 'Väntar på att du bekräftar',
    acknowledged: 'Mottagen',
    'in-progress': 'Pågår',
    extended: 'Tiden är förlängd',
    fulfilled: 'Klar',
    'partly-fulfilled': 'Delvis klar',
    rejected: 'Avslagen',
    revoked: 'Återtagen',
  };
  for (const [status, said] of Object.entries(STATES) as [RequestStatus, string][])
    it(`says “${said}” of a request that is ${status}, with right, day and due date (R53)`, async () => {
      const room = await show({
        found: {
          kind: 'found',
          state: {
            v: 1,
            request: NUMBER,
            right: 'A18',
            status,
            receivedAt: '2026-11-24T23:30:00Z',
            dueBy: '2026-12-28',
          },
        },
      });
      expect(inside(room, '.found').getAttribute('role')).to.equal('status');
      expect(
        allInside(room, '.found dd').map(({textContent}) => normalised(textContent)),
      ).to.deep.equal(['Begränsning', said, '25 november 2026', '28 december 2026']);
    });

  it('says that a number is unknown, or that the server is silent (R53)', async () => {
    const room = await show({found: {kind: 'unknown'}});
    expect(words(room, '.found')).to.equal('Numret finns inte.');
    room.found = {kind: 'offline'};
    await room.updateComplete;
    expect(words(room, '.found')).to.equal('Vår server svarar inte. Försök igen senare.');
  });

  it('forgets the last answer as soon as another number is asked for', async () => {
    const room = await show({found: {kind: 'unknown'}});
    await ask(room, NUMBER);
    expect(words(room, '.found')).to.equal('');
  });

  it('files by keyboard alone: opens the card, chooses a ground, sends (R68)', async () => {
    const room = await show();
    const requests = heard<RightsEvent>(room, 'mobiplus-rights');
    inside(room, `${card('A18')} summary`).focus();
    await sendKeys({press: 'Enter'});
    expect(inside<HTMLDetailsElement>(room, card('A18')).open).to.equal(true);
    inside(room, `${form('A18')} input[value=unlawful]`).focus();
    await sendKeys({press: ' '});
    inside(room, '#A18-email').focus();
    await sendKeys({type: 'anna@exempel.se'});
    await sendKeys({press: 'Enter'});
    expect(requests.map(({detail}) => detail)).to.deep.equal([
      {right: 'A18', ground: 'unlawful', address: 'anna@exempel.se'},
    ]);
  });

  it('fits a page of 320 px, right to left too; MobiPlus’s words stay left to right (R72)', async () => {
    for (const language of ['sv', 'ar']) {
      const room = await show({language, progress: 'saved', receipt: receiptOf(filed)});
      for (const details of allInside<HTMLDetailsElement>(room, 'details')) details.open = true;
      room.style.width = '280px';
      expect(room.shadowRoot!.firstElementChild!.scrollWidth).to.be.at.most(280);
      expect(getComputedStyle(inside(room, 'section')).direction).to.equal(
        language === 'ar' ? 'rtl' : 'ltr',
      );
      expect(getComputedStyle(inside(room, 'blockquote')).direction).to.equal('ltr');
    }
  });

  for (const language of ['sv', 'en'] as const)
    it(`is accessible to axe in ${language}: at first, with every card open, after a mistake, and once filed`, async () => {
      const room = await show({portalLinks: {A15: 'https://portal.exempel.se/'}}, language);
      await expect(room).to.be.accessible();
      for (const details of allInside<HTMLDetailsElement>(room, 'details')) details.open = true;
      await file(room, 'A17', {email: 'anna'});
      await ask(room, 'x');
      await expect(room).to.be.accessible();
      room.progress = 'saved';
      room.receipt = receiptOf(filed);
      room.found = {kind: 'unknown'};
      await room.updateComplete;
      await expect(room).to.be.accessible();
    });
});
