import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import type {Choice} from '../../../src/contract/choice.ts';
import {open} from '../../../src/entry/history.ts';
import {add} from '../../../src/journey/page-receipts.ts';
import {clearJournal, keepKey, keepReceipt, readReceipts} from '../../../src/storage/journal.ts';
import type {MobiplusHistory} from '../../../src/ui/history/mobiplus-history.ts';
import {fakePage} from '../support/fake-page.ts';
import {altered, genuine, vkey} from '../support/genuine-receipt.ts';
import {nextFile} from '../support/heard-file.ts';
import {receiptComes} from '../support/receipt-comes.ts';
import {ownDevice} from '../support/own-device.ts';
import {allInside, inside, normalised} from '../support/words.ts';

/** A device that consents to something. */
const consenting: Choice = {
  day: 20_000,
  answers: {analytics: {granted: true, revision: 1}},
  ref: `v_${'r'.repeat(22)}`,
  seq: 0,
};

/** Opens the room on a page that has a place for it. */
async function opened(
  logKey = '',
  consents = true,
  earlierLogKeys: readonly string[] = [],
): Promise<MobiplusHistory> {
  const room = await fixture<MobiplusHistory>(html`<mobiplus-history></mobiplus-history>`);
  const {page, remember} = fakePage({logKey, earlierLogKeys});
  if (consents) remember(consenting);
  await open(page);
  return room;
}

const listed = (room: MobiplusHistory, count: number) =>
  waitUntil(() => room.receipts.length === count && !room.isUpdatePending, `${count} receipts`);

const check = async (room: MobiplusHistory, entry: number) => {
  const button = allInside(room, '[name=check]')[entry]!;
  button.click();
  const verdict = () => normalised(allInside(room, '.verdict')[entry]!.textContent);
  await waitUntil(() => /^(✓|✗|Nyckeln)/.test(verdict()), 'a verdict');
  return verdict();
};

const realFetch = window.fetch;
/** The network, or none. */
const answerWith = (answer: (url: URL) => Response | undefined) => {
  window.fetch = async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input, location.href);
    if (url.protocol === 'blob:') return realFetch(input, init);
    const response = answer(url);
    if (!response) throw new TypeError('no network');
    return response;
  };
};

describe('the history of a page', () => {
  ownDevice();
  beforeEach(clearJournal);
  afterEach(() => {
    window.fetch = realFetch;
  });
  after(clearJournal);

  it('checks the device’s receipts without a network, by the key that stands beside them (R62)', async () => {
    answerWith(() => undefined);
    await keepReceipt(genuine);
    await keepReceipt(altered);
    await keepKey(vkey);
    const room = await opened();
    await listed(room, 2);
    expect(await check(room, 0)).to.contain('stämmer inte');
    expect(await check(room, 1)).to.contain('Kvittot är äkta');
  });

  it('asks the receiver for the key where none is kept, and says so where it cannot be had', async () => {
    await keepReceipt(genuine);
    answerWith(() => undefined);
    const without = await opened();
    await listed(without, 1);
    expect(await check(without, 0)).to.contain('Nyckeln kunde inte hämtas');
    without.remove();
    answerWith(({pathname}) =>
      pathname === '/.well-known/consent-log.json'
        ? Response.json({v: 1, origin: 'localhost/consent', vkey})
        : undefined,
    );
    const room = await opened();
    await listed(room, 1);
    expect(await check(room, 0)).to.contain('Kvittot är äkta');
  });

  it('takes the site’s pinned key before any other', async () => {
    answerWith(() => undefined);
    await keepReceipt(genuine);
    await keepKey(vkey.replace(/.$/, 'A'));
    const room = await opened(vkey);
    await listed(room, 1);
    expect(await check(room, 0)).to.contain('Kvittot är äkta');
  });

  it('gives everything as JSON: choice, receipts, waiting records and the key (R67)', async () => {
    answerWith(() => undefined);
    await keepReceipt(genuine);
    await keepKey(vkey);
    const room = await opened();
    await listed(room, 1);
    const file = nextFile();
    inside(room, '[name=json]').click();
    const {name, text, type} = await file;
    expect(name).to.match(/^mobiplus-kvitton-\d{4}-\d\d-\d\d\.json$/);
    expect(type).to.equal('application/json');
    const {exportedAt, ...rest} = JSON.parse(text);
    expect(exportedAt).to.match(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    expect(rest).to.deep.equal({
      v: 1,
      choice: consenting,
      receipts: [genuine],
      waiting: [],
      logKey: vkey,
    });
  });

  it('takes receipts from before the key was rotated for genuine, under the keys that the site or the receiver lists (R62)', async () => {
    const newer = vkey.replace(/\+[\da-f]{8}\+.*$/, `+00000000+AQ${'A'.repeat(42)}`);
    await keepReceipt(genuine);
    const keys = [
      {vkey, since: 0},
      {vkey: newer, since: 9},
    ];
    const published = () => new Response(JSON.stringify({v: 1, origin: 'x', vkey: newer, keys}));
    for (const [pinned, earlier, expected] of [
      ['', [], /^✓/],
      [newer, [vkey], /^✓/],
      // Who pins a key trusts no other that merely comes from the same server.
      [newer, [], /^✗/],
    ] as const) {
      answerWith(({pathname}) =>
        pathname.endsWith('/consent-log.json') ? published() : undefined,
      );
      const room = await opened(pinned, true, earlier);
      await listed(room, 1);
      expect(await check(room, 0)).to.match(expected);
      const file = nextFile();
      inside(room, '[name=json]').click();
      const saved = JSON.parse((await file).text);
      expect(saved.logKey).to.equal(newer);
      expect(saved.earlierLogKeys).to.deep.equal(expected.test('✓') ? [vkey] : undefined);
    }
  });

  it('gives a page with the verifier in it, also once the network has gone (R62)', async () => {
    answerWith(({pathname}) =>
      pathname.endsWith('/verifier.js') ? new Response('/* the verifier */') : undefined,
    );
    await keepReceipt(genuine);
    await keepKey(vkey);
    const room = await opened();
    await listed(room, 1);
    answerWith(() => undefined);
    const file = nextFile();
    inside(room, '[name=page]').click();
    const {name, text, type} = await file;
    expect(name).to.match(/\.html$/);
    expect(type).to.equal('text/html');
    expect(text).to.contain('<script>/* the verifier */</script>');
    expect(text).to.contain(genuine.record.id).and.to.contain('Samtycke nekat');
  });

  it('says so where the verifier cannot be had', async () => {
    answerWith(() => undefined);
    await keepReceipt(genuine);
    await keepKey(vkey);
    const room = await opened();
    await listed(room, 1);
    inside(room, '[name=page]').click();
    await waitUntil(() => room.failed, 'it says that it failed');
  });

  it('skips what a newer release has written, in the list and in the files', async () => {
    answerWith(() => undefined);
    await keepReceipt(genuine);
    await keepReceipt({
      ...altered,
      record: {...altered.record, type: 'constructor' as typeof altered.record.type},
    });
    await keepKey(vkey);
    await listed(await opened(), 1);
  });

  it('lists what was decided on this page view by who keeps nothing on the device, each once, and leaves nothing there (R4, R35)', async () => {
    answerWith(() => undefined);
    await keepReceipt(genuine);
    add(genuine);
    const room = await opened(vkey, false);
    await listed(room, 1);
    expect(await readReceipts()).to.deep.equal([]);
    add(altered);
    await receiptComes(genuine);
    await listed(room, 2);
    expect(room.receipts.map(({record}) => record.id)).to.deep.equal([
      altered.record.id,
      genuine.record.id,
    ]);
    expect(normalised(inside(room, 'section').textContent)).to.contain('tills du lämnar sidan');
  });
});
