import assert from 'node:assert/strict';
import {test} from 'node:test';
import {requestHistory} from '../../../src/contract/schemas/desk.ts';
import {requestState} from '../../../src/contract/schemas/rights.ts';
import type {Message} from '../confirmation/message.ts';
import {forEachEngine, type Place} from '../testing/for-each-engine.ts';
import {openTestDatabase, PEPPER} from '../testing/open-test-database.ts';
import {openTestReceiver, problemOf} from '../testing/open-test-receiver.ts';
import {actRecord} from '../testing/sample.ts';
import {composeLetter} from './compose-letter.ts';
import {createAddressSeal} from './create-address-seal.ts';
import {openLetters} from './open-letters.ts';
import {createRequestTokens} from './create-request-tokens.ts';

const ADDRESS = 'kim@example.se';

/** A receiver that sends, and a request whose address has confirmed it. */
async function open(place: Place, lang = 'sv') {
  const sent: Message[] = [];
  const clock = {now: Date.UTC(2026, 10, 25, 12), fails: false};
  const failures: string[] = [];
  const waiting: (() => void)[] = [];
  const receiver = await openTestReceiver(place, {
    pepper: PEPPER,
    now: () => clock.now,
    publicUrl: 'https://www.mobiplus.se/consent',
    sendMessage: async (message) => {
      if (clock.fails) throw new Error(`550 no such user: ${message.to}`);
      sent.push(message);
      for (const resolve of waiting.splice(0)) resolve();
    },
    onError: (error) => {
      failures.push(String(error));
      for (const resolve of waiting.splice(0)) resolve();
    },
  });
  const next = () => new Promise<void>((resolve) => waiting.push(resolve));
  /** Does something that somebody is written to about, and waits for the letter, or for its failure. */
  async function written(act: () => Promise<unknown>): Promise<Message> {
    const came = next();
    await act();
    await came;
    return sent.at(-1) as Message;
  }
  const record = actRecord({type: 'rights.requested', rights: {right: 'A15', address: ADDRESS}});
  const asked = await written(async () => {
    const [receipt] = await receiver.deliver({...record, notice: {...record.notice, lang}});
    number = receipt?.record.rights?.request ?? '';
  });
  const {pathname} = new URL(asked.link);
  const confirm = () =>
    receiver.app.inject({
      method: 'POST',
      url: pathname.replace('/consent', ''),
      headers: {'content-type': 'application/x-www-form-urlencoded'},
    });
  const update = (body: object) =>
    written(() => receiver.atDesk(`/v1/desk/requests/${number}/updates`, body));
  return {receiver, clock, failures, sent, written, confirm, update, number};
}
let number = '';

/** The path of a letter's link, below the receiver. */
const pathOf = ({link}: Message): string => new URL(link).pathname.replace('/consent', '');

forEachEngine('letters on requests', (freshPlace) => {
  test('R53: who has confirmed is told the last day, and of an extension its reason and the new one', async () => {
    const {receiver, written, confirm, update} = await open(await freshPlace());
    const first = await written(confirm);
    assert.equal(first.to, ADDRESS);
    assert.equal(first.subject, `Din begäran ${number} till MobiPlus`);
    assert.match(first.text, /Du får svar senast 28 december 2026\./);
    const longer = await update({to: 'extended', extendedBy: 1, reason: 'complexity'});
    assert.match(longer.text, /Du får svar senast 25 januari 2027\./);
    assert.match(longer.text, /Din begäran är komplicerad och tar längre tid att besvara\./);
    assert.notEqual(longer.id, first.id);
    await receiver.close();
  });

  test('R54: who is refused is told why, where to complain, and of the court; the address is forgotten then', async () => {
    const place = await freshPlace();
    const {receiver, written, confirm, update} = await open(place, 'en');
    await written(confirm);
    const {text, lang} = await update({to: 'rejected', reason: 'excessive'});
    assert.equal(lang, 'en');
    assert.match(text, /We have refused your request\./);
    assert.match(text, /excessive/);
    assert.match(text, /imy\.se/);
    assert.match(text, /court/);
    await receiver.close();
    const {db, close} = await openTestDatabase(place);
    assert.deepEqual(await db.selectFrom('request_letter').selectAll().execute(), []);
    const [row] = await db.selectFrom('rights_request').selectAll().execute();
    assert.equal(row?.sealed_address, null);
    await close();
  });

  test('a letter that is not taken goes again, and is forgotten after a week; no log has the address (R7)', async () => {
    const place = await freshPlace();
    const {receiver, clock, failures, sent, written, confirm, update} = await open(place);
    await written(confirm);
    clock.fails = true;
    const before = sent.length;
    await update({to: 'rejected', reason: 'excessive'});
    assert.equal(sent.length, before);
    assert.equal(failures.length, 1);
    assert.doesNotMatch(failures.join(), /kim@/);
    await receiver.close();
    const engine = await openTestDatabase(place);
    const rows = await engine.db.selectFrom('request_letter').selectAll().execute();
    assert.equal(rows.length, 1);
    assert.doesNotMatch(JSON.stringify(rows), /kim@/);
    const again: Message[] = [];
    const letters = openLetters({
      engine,
      send: async (message) => void again.push(message),
      baseUrl: 'https://www.mobiplus.se/consent',
      openSealed: createAddressSeal(PEPPER).open,
      tokens: createRequestTokens(PEPPER),
      now: () => clock.now,
      onError: assert.ifError,
    });
    await letters.wake();
    assert.deepEqual(again, [], 'not before a minute is over');
    clock.now += 60_000;
    await letters.wake();
    assert.deepEqual(
      again.map(({to}) => to),
      [ADDRESS],
    );
    await letters.wake();
    assert.equal(again.length, 1);
    await engine.db
      .insertInto('request_letter')
      .values({...(rows[0] as (typeof rows)[number]), n: 0})
      .execute();
    clock.now += 8 * 86_400_000;
    await letters.wake();
    assert.deepEqual(await engine.db.selectFrom('request_letter').selectAll().execute(), []);
    assert.equal(again.length, 1);
    await letters.close();
    await engine.close();
  });

  test('R53, R54: with the letter’s token the look-up by number tells history and reasons; without, how it stands', async () => {
    const {receiver, written, confirm, update} = await open(await freshPlace());
    await written(confirm);
    const letter = await update({to: 'rejected', reason: 'identity-not-proved'});
    const token = pathOf(letter).split('/').at(-1) ?? '';
    const url = `/v1/requests/${number}`;
    const told = await receiver.app.inject({url, headers: {authorization: `Bearer ${token}`}});
    const {history} = requestHistory.parse(told.json());
    assert.deepEqual(
      history.map(({status}) => status),
      ['needs-verification', 'acknowledged', 'rejected'],
    );
    assert.match(history[2]?.answer?.sv.complaint ?? '', /Integritetsskyddsmyndigheten/);
    assert.doesNotMatch(told.body, /kim@|answerTo/);
    for (const wrong of ['', 'x', `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`]) {
      const other = await receiver.app.inject({url, headers: {authorization: `Bearer ${wrong}`}});
      requestState.parse(other.json());
    }
    await receiver.close();
  });

  test('the letter’s link shows it as a page, in the reader’s language; another number’s token opens nothing', async () => {
    const {receiver, written, confirm, update} = await open(await freshPlace());
    await written(confirm);
    const letter = await update({to: 'rejected', reason: 'identity-not-proved'});
    const look = (url: string, lang = 'sv') =>
      receiver.app.inject({url, headers: {'accept-language': lang}});
    const page = await look(pathOf(letter));
    assert.equal(page.statusCode, 200);
    assert.match(page.body, /Avslagen/);
    assert.match(page.body, /väcka talan vid domstol/);
    assert.match((await look(pathOf(letter), 'en')).body, /Refused/);
    assert.equal(page.headers['referrer-policy'], 'no-referrer');
    assert.equal(page.headers['x-robots-tag'], 'noindex');
    const other = pathOf(letter).replace(number, 'MP-0000-0000-0000');
    assert.equal((await look(other)).statusCode, 404);
    await receiver.close();
  });

  test('where nothing can be sent nobody is written to, and staff go on as before', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place);
    const [receipt] = await receiver.deliver(
      actRecord({type: 'rights.requested', rights: {right: 'A15', address: ADDRESS}}),
    );
    const url = `/v1/desk/requests/${receipt?.record.rights?.request ?? ''}/updates`;
    assert.equal((await receiver.atDesk(url, {to: 'acknowledged'})).statusCode, 200);
    const refused = await receiver.atDesk(url, {to: 'rejected'});
    assert.equal(problemOf(refused).code, 'RECEIVER_BODY_INVALID');
    await receiver.close();
    const {db, close} = await openTestDatabase(place);
    assert.deepEqual(await db.selectFrom('request_letter').selectAll().execute(), []);
    await close();
  });
});

test('R53: a letter that goes out late says the last day as it was when it was written', () => {
  const steps = [
    {status: 'needs-verification'},
    {status: 'acknowledged'},
    {status: 'extended', dueBy: '2027-01-25', reason: 'complexity'},
  ] as const;
  const request = {
    v: 1,
    request: 'MP-7K3F-9Q2M-XD4T',
    right: 'A15',
    status: 'extended',
    receivedAt: '2026-11-25T12:00:00Z',
    dueBy: '2027-01-25',
    history: steps.map((step) => ({...step, at: '2026-11-25T12:00:00Z'})),
  } as const;
  const parts = {request, address: ADDRESS, lang: 'sv', link: 'https://www.mobiplus.se/r'} as const;
  assert.match(composeLetter({...parts, n: 1})?.text ?? '', /senast 28 december 2026/);
  assert.match(composeLetter({...parts, n: 2})?.text ?? '', /senast 25 januari 2027/);
  assert.equal(composeLetter({...parts, n: 0}), undefined);
});

test('a token of an earlier pepper opens its request still, and no other', () => {
  const [before, after] = ['p'.repeat(32), 'q'.repeat(32)];
  const token = createRequestTokens(before).tokenOf('MP-7K3F-9Q2M-XD4T');
  const tokens = createRequestTokens(after, [before]);
  assert.equal(tokens.opens('MP-7K3F-9Q2M-XD4T', token), true);
  assert.equal(tokens.opens('MP-7K3F-9Q2M-XD4V', token), false);
  assert.equal(createRequestTokens(after).opens('MP-7K3F-9Q2M-XD4T', token), false);
  assert.notEqual(tokens.tokenOf('MP-7K3F-9Q2M-XD4T'), token);
});
