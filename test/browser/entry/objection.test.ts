import {expect, fixture, html} from '@open-wc/testing';
import type {Choice} from '../../../src/contract/choice.ts';
import type {Grants} from '../../../src/contract/purpose.ts';
import {decisionRecord} from '../../../src/contract/schemas/record.ts';
import {formatChoice, parseChoice} from '../../../src/core/choice-text.ts';
import {bootDefaults} from '../../../src/core/default-configuration.ts';
import {open} from '../../../src/entry/objection.ts';
import type {Page} from '../../../src/journey/page.ts';
import {signIn} from '../../../src/journey/customer.ts';
import type {MobiplusObjection} from '../../../src/ui/objection/mobiplus-objection.ts';
import {dropCookies} from '../support/cookies.ts';
import {fakePage} from '../support/fake-page.ts';
import {ownDevice} from '../support/own-device.ts';
import {inside} from '../support/words.ts';

const GIVEN: Grants = {
  necessary: true,
  analytics: true,
  'ads-measurement': false,
  'ads-personalisation': true,
};

/** A page on which some purposes are granted, and what it was told. */
function pageWith(grants: Grants, choice?: Choice) {
  const settled: Choice[] = [];
  const {page: bare, posted} = fakePage({
    controllers: [{name: 'MobiPlus AB'}, {name: 'Exempel Webb AB'}],
  });
  const page: Page = {
    ...bare,
    choice: () => (choice ? formatChoice(choice) : ''),
    grants: () => grants,
    settle: (next) => settled.push(parseChoice(next)!),
  };
  return {page, posted, settled};
}

async function roomOn(page: Page): Promise<MobiplusObjection> {
  const room = await fixture<MobiplusObjection>(html`<mobiplus-objection></mobiplus-objection>`);
  await open(page);
  await room.updateComplete;
  return room;
}

async function object(
  room: MobiplusObjection,
  boxes: readonly string[],
  email = '',
): Promise<void> {
  for (const box of boxes) {
    inside(room, `form input[value=${box}]`).click();
    await room.updateComplete;
  }
  if (email) inside<HTMLInputElement>(room, '#object-email').value = email;
  inside(room, 'form button').click();
}

describe('the objection on a page', () => {
  ownDevice();
  afterEach(() => dropCookies(bootDefaults.cookieName));

  it('is one record, which the contract accepts, and touches no purpose (R36, R37)', async () => {
    const {page, posted, settled} = pageWith(GIVEN);
    const room = await roomOn(page);
    await object(room, ['email', 'support'], 'anna@exempel.se');
    expect(posted.map(({type, ui, notice}) => [type, ui.method, notice.layer])).to.deep.equal([
      ['objection.made', 'button-object', 'objection'],
    ]);
    expect(decisionRecord.safeParse(posted[0]).error).to.equal(undefined);
    expect(settled).to.deep.equal([]);
    expect(room.progress).to.equal('saving');
  });

  it('against profiling takes personalised ads back on this device at once, and answers nothing else (R39, R26)', async () => {
    const known: Choice = {
      day: Math.floor(Date.now() / 86_400_000) - 20,
      answers: {
        analytics: {granted: true, revision: 1, age: 5},
        'ads-measurement': {granted: false, revision: 1},
        'ads-personalisation': {granted: true, revision: 1},
      },
      ref: `v_${'r'.repeat(22)}`,
      seq: 3,
    };
    const {page, posted, settled} = pageWith(GIVEN, known);
    await object(await roomOn(page), ['profiling']);
    expect(posted.map(({type}) => type)).to.deep.equal(['objection.made', 'consent.withdrawn']);
    expect(posted[1]!.decisions).to.deep.equal([
      {purpose: 'ads-personalisation', status: 'withdrawn'},
    ]);
    expect(settled.map(({answers}) => answers)).to.deep.equal([
      {
        analytics: {granted: true, revision: 1, age: 25},
        'ads-measurement': {granted: false, revision: 1, age: 20},
        'ads-personalisation': {granted: false, revision: 1},
      },
    ]);
    for (const record of posted) expect(decisionRecord.safeParse(record).error).to.equal(undefined);
  });

  it('against profiling is remembered where nothing was given, as nobody’s refusal: it is not asked for again (R39, R4)', async () => {
    const {page, posted, settled} = pageWith({necessary: true});
    await object(await roomOn(page), ['profiling']);
    expect(posted.map(({type}) => type)).to.deep.equal(['objection.made', 'consent.refused']);
    expect(posted[1]!.subject.level).to.equal('anonymous');
    expect(posted[1]!.decisions!.map(({purpose}) => purpose)).to.deep.equal([
      'ads-personalisation',
    ]);
    expect(settled[0]!.ref).to.equal(undefined);
    expect(settled[0]!.answers).to.deep.equal({
      'ads-personalisation': {granted: false, revision: 1},
    });
  });

  it('against profiling decides on no purpose where the site has none for it', async () => {
    const {page, posted} = pageWith(GIVEN);
    const purposes = page.configuration.purposes.filter(({id}) => id !== 'ads-personalisation');
    await object(await roomOn({...page, configuration: {...page.configuration, purposes}}), [
      'profiling',
    ]);
    expect(posted.map(({type}) => type)).to.deep.equal(['objection.made']);
  });

  it('offers the companies that the site names, after the whole group (S2)', async () => {
    const room = await roomOn(pageWith(GIVEN).page);
    expect(room.scopes).to.deep.equal([
      {id: 'group:mobiplus', name: ''},
      {id: 'company:mobiplus-ab', name: 'MobiPlus AB'},
      {id: 'company:exempel-webb-ab', name: 'Exempel Webb AB'},
    ]);
  });

  it('taken back is pending, never a yes by itself (law.md 5.3)', async () => {
    const {page, posted, settled} = pageWith({...GIVEN, 'ads-personalisation': false});
    const room = await roomOn(page);
    inside<HTMLDetailsElement>(room, 'details').open = true;
    inside(room, 'form[name=undo] input[value=email]').click();
    await room.updateComplete;
    inside<HTMLInputElement>(room, '#undo-email').value = 'anna@exempel.se';
    inside(room, 'form[name=undo] button').click();
    expect(
      posted.map(({type, ui, objections}) => [type, ui.method, objections![0]!.status]),
    ).to.deep.equal([['objection.withdrawn', 'button-undo', 'pending']]);
    expect(decisionRecord.safeParse(posted[0]).error).to.equal(undefined);
    expect(settled).to.deep.equal([]);
  });

  it('of a customer who signs in meanwhile asks for no field, and is in the customer’s name (R37)', async () => {
    const {page, posted} = pageWith({...GIVEN, 'ads-personalisation': false});
    const room = await roomOn(page);
    expect(room.signedIn).to.equal(false);
    const customer = `c_01234567.${'h'.repeat(43)}`;
    signIn({v: 1, customer, tickets: [{ticket: 't'.repeat(22), seq: 7}], answered: {}});
    await room.updateComplete;
    await object(room, ['all']);
    expect(room.signedIn).to.equal(false); // the one ticket is spent
    expect(posted[0]!.subject).to.deep.equal({ref: customer, level: 'portal', actor: 'self'});
    expect(posted[0]!.objections!.every((one) => !('address' in one))).to.equal(true);
    expect(decisionRecord.safeParse(posted[0]).error).to.equal(undefined);
  });
});
