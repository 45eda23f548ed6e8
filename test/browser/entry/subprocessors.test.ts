import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {open} from '../../../src/entry/subprocessors.ts';
import {signIn} from '../../../src/journey/customer.ts';
import type {MobiplusSubprocessors} from '../../../src/ui/subprocessors/mobiplus-subprocessors.ts';
import {fakePage} from '../support/fake-page.ts';
import {ownDevice} from '../support/own-device.ts';
import {allInside, inside, normalised} from '../support/words.ts';

const {page, posted} = fakePage();
const customer = (letter: string, tickets: number) => ({
  v: 1 as const,
  customer: `c_01234567.${letter.repeat(43)}`,
  tickets: Array.from({length: tickets}, (_, seq) => ({ticket: 't'.repeat(22), seq})),
  answered: {} as Record<string, 'acknowledged' | 'objected'>,
});
const NEWS = {
  id: 'backup-2026',
  name: 'Exempel Backup AB',
  country: 'SE',
  task: {sv: 'Säkerhetskopior'},
  announced: '2026-11-20',
  objectBy: '9999-12-31',
};

async function roomOn(): Promise<MobiplusSubprocessors> {
  const room = await fixture<MobiplusSubprocessors>(
    html`<mobiplus-subprocessors></mobiplus-subprocessors>`,
  );
  await open(page);
  await waitUntil(() => room.news !== undefined);
  room.news = [NEWS];
  await room.updateComplete;
  return room;
}

const words = (room: Element) => normalised(inside(room, 'section').textContent);
const object = async (room: MobiplusSubprocessors): Promise<DecisionRecord> => {
  allInside(room, 'li button').at(-1)!.click();
  await room.updateComplete;
  return posted.at(-1)!;
};

describe('the news of sub-processors on a page', () => {
  ownDevice();

  it('say that one has objected only once it is saved, and let one do it again where it is refused (R57)', async () => {
    signIn(customer('k', 5));
    const room = await roomOn();
    const {id} = await object(room);
    expect(words(room)).not.to.contain('Du har invänt.');
    expect(allInside(room, 'li button')).to.deep.equal([]);
    document.dispatchEvent(new CustomEvent('mobiplus-consent-refused', {detail: {id, why: 'no'}}));
    await room.updateComplete;
    expect(words(room)).not.to.contain('Du har invänt.');
    expect(allInside(room, 'li button').length).to.equal(2);
  });

  it('ask to sign in anew when the last ticket is spent, and still tell how far the answer has come', async () => {
    signIn(customer('k', 1));
    const room = await roomOn();
    expect(room.signedIn).to.equal(true);
    await object(room);
    expect(room.signedIn).to.equal(false);
    expect(words(room)).to.contain('Logga in i kundportalen för att svara.');
    expect(allInside(room, 'mobiplus-status').length).to.equal(1);
  });

  it('show each customer their own answers and nobody else’s', async () => {
    signIn({...customer('k', 1), answered: {[NEWS.id]: 'objected'}});
    const room = await roomOn();
    expect(words(room)).to.contain('Du har invänt.');
    signIn(customer('m', 1));
    await room.updateComplete;
    expect(room.answered).to.deep.equal({});
    expect(words(room)).not.to.contain('Du har invänt.');
  });
});
