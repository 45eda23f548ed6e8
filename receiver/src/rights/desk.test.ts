import assert from 'node:assert/strict';
import {test} from 'node:test';
import {deskRequests, requestHistory} from '../../../src/contract/schemas/desk.ts';
import type {RequestStatus, Right} from '../../../src/contract/rights.ts';
import {audit} from '../testing/audit.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestDatabase, PEPPER} from '../testing/open-test-database.ts';
import {openTestReceiver, problemOf, type TestReceiver} from '../testing/open-test-receiver.ts';
import {actRecord} from '../testing/sample.ts';
import {sql} from 'kysely';
import {acknowledgeRequest} from './acknowledge-request.ts';
import {createAddressSeal} from './create-address-seal.ts';
import {weighUpdate} from './weigh-update.ts';
import {isClosed, transitions} from '../../../src/core/request-transitions.ts';

const DAY = 86_400_000;

async function file(receiver: TestReceiver, right: Right = 'A15'): Promise<string> {
  const [receipt] = await receiver.deliver(
    actRecord({type: 'rights.requested', rights: {right, address: 'kim@example.se'}}),
  );
  return receipt?.record.rights?.request ?? '';
}

const update = (receiver: TestReceiver, number: string, body: object) =>
  receiver.atDesk(`/v1/desk/requests/${number}/updates`, body);

async function pass(receiver: TestReceiver, number: string, body: object) {
  const response = await update(receiver, number, body);
  assert.equal(response.statusCode, 200, response.body);
  return requestHistory.parse(response.json());
}

forEachEngine('the rights desk', (freshPlace) => {
  test('is for staff alone: marketing’s token opens nothing, and is told what is missing', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const number = await file(receiver);
    for (const url of ['/v1/desk/requests', `/v1/desk/requests/${number}`]) {
      const unknown = await receiver.get(url);
      assert.equal(problemOf(unknown).code, 'RECEIVER_DESK_TOKEN_NEEDED');
      assert.equal(unknown.headers['www-authenticate'], 'Bearer realm="desk"');
      const marketing = problemOf(await receiver.ask(url));
      assert.equal(marketing.code, 'RECEIVER_ACT_NOT_ALLOWED');
      assert.equal(marketing.errors?.[0]?.message, 'Needs desk.');
      assert.equal((await receiver.atDesk(url)).statusCode, 200);
    }
    await receiver.close();
    const without = await openTestReceiver(await freshPlace(), {deskToken: undefined});
    assert.equal((await without.atDesk('/v1/desk/requests')).statusCode, 401);
    await without.close();
    await assert.rejects(openTestReceiver(await freshPlace(), {deskToken: 'short'}), /desk token/);
  });

  test('R53: leads a request from receipt to answer; each step is in its history and, without a name, in the ledger', async () => {
    const place = await freshPlace();
    let now = Date.UTC(2026, 10, 25, 12);
    const receiver = await openTestReceiver(place, {now: () => now});
    const number = await file(receiver);
    now += DAY;
    const verified = await pass(receiver, number, {to: 'acknowledged'});
    assert.deepEqual(
      [verified.receivedAt, verified.verifiedAt],
      ['2026-11-25T12:00:00Z', '2026-11-26T12:00:00Z'],
    );
    await pass(receiver, number.toLowerCase(), {to: 'in-progress'});
    const longer = await pass(receiver, number, {
      to: 'extended',
      reason: 'complexity',
      extendedBy: 2,
    });
    assert.equal(longer.dueBy, '2027-02-25');
    assert.equal(
      (await receiver.get(`/v1/requests/${number}`)).json<{dueBy: string}>().dueBy,
      '2027-02-25',
    );
    const done = await pass(receiver, number, {to: 'fulfilled'});
    assert.equal(done.closedAt, '2026-11-26T12:00:00Z');
    assert.deepEqual(
      done.history.map(({status}) => status),
      ['needs-verification', 'acknowledged', 'in-progress', 'extended', 'fulfilled'],
    );
    await receiver.close();
    const logged = await audit(place, receiver.logDescription.vkey);
    assert.deepEqual(
      logged.map(({type}) => type as string),
      ['rights.requested', ...Array<string>(4).fill('rights.updated')],
    );
    assert.deepEqual(logged[3]?.rights, {
      request: number,
      status: 'extended',
      reason: 'complexity',
      dueBy: '2027-02-25',
    });
    // Nonces hold any letters; a reference is its key id and a point.
    for (const event of logged.slice(1))
      assert.doesNotMatch(JSON.stringify(event), /[acv]_[\da-f]{8}\./);
  });

  test('R54: a refusal needs a reason, and tells it, the way to IMY and the way to court', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const number = await file(receiver, 'A16');
    const bare = problemOf(await update(receiver, number, {to: 'rejected'}));
    assert.equal(bare.code, 'RECEIVER_BODY_INVALID');
    assert.equal(bare.errors?.[0]?.field, 'reason');
    assert.match(bare.errors[0].remedy, /identity-not-proved/);
    const refused = await pass(receiver, number, {to: 'rejected', reason: 'identity-not-proved'});
    const answer = refused.history.at(-1)?.answer;
    for (const lang of ['sv', 'en'] as const) {
      assert.ok(answer?.[lang].reason);
      assert.match(answer[lang].complaint, /IMY.*https:\/\/www\.imy\.se\//);
      assert.match(answer[lang].remedy, lang === 'sv' ? /domstol/ : /court/);
    }
    await receiver.close();
  });

  test('tells staff where to answer, once the address has confirmed and until the request has ended; no export repeats it', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place, {pepper: PEPPER});
    const record = actRecord({
      type: 'rights.requested',
      rights: {right: 'A15', address: 'kim@example.se'},
    });
    const [receipt] = await receiver.deliver(record);
    const number = receipt?.record.rights?.request ?? '';
    const look = async () =>
      requestHistory.parse((await receiver.atDesk(`/v1/desk/requests/${number}`)).json());
    assert.equal((await look()).answerTo, undefined);
    const {db, close} = await openTestDatabase(place);
    const {seal} = createAddressSeal(PEPPER);
    const verified = {recordId: record.id, address: 'kim@example.se', now: Date.now(), seal};
    await db.transaction().execute((trx) => acknowledgeRequest(trx, verified));
    await close();
    const told = await look();
    assert.equal(told.answerTo, 'kim@example.se');
    assert.deepEqual(
      told.history.map(({status}) => status),
      ['needs-verification', 'acknowledged'],
    );
    const held = await receiver.atDesk('/v1/desk/export', {
      channel: 'email',
      address: 'kim@example.se',
    });
    assert.ok(!held.body.includes('kim@'));
    await pass(receiver, number, {to: 'fulfilled'});
    assert.equal((await look()).answerTo, undefined);
    await receiver.close();
  });

  test('says what is possible where a change is not', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const number = await file(receiver);
    const early = problemOf(await update(receiver, number, {to: 'fulfilled'}));
    assert.equal(early.code, 'RECEIVER_UPDATE_IMPOSSIBLE');
    assert.match(early.errors?.[0]?.remedy ?? '', /acknowledged, rejected, revoked/);
    await pass(receiver, number, {to: 'revoked'});
    const late = await update(receiver, number, {to: 'acknowledged'});
    assert.equal(late.statusCode, 409);
    assert.equal((await update(receiver, 'MP-0000-0000-0000', {to: 'revoked'})).statusCode, 404);
    await receiver.close();
  });

  test('two members of staff at once: one change is made, the other is told', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const number = await file(receiver);
    const answers = await Promise.all([
      update(receiver, number, {to: 'revoked'}),
      update(receiver, number, {to: 'acknowledged'}),
      update(receiver, number, {to: 'rejected', reason: 'excessive'}),
    ]);
    assert.ok(answers.every(({statusCode}) => [200, 409].includes(statusCode)));
    const {history, status} = requestHistory.parse(
      (await receiver.atDesk(`/v1/desk/requests/${number}`)).json(),
    );
    assert.equal(history.at(-1)?.status, status);
    assert.equal(history.length - 1, answers.filter(({statusCode}) => statusCode === 200).length);
    await receiver.close();
  });

  test('lists what is open, due first, by right and status, page by page', async () => {
    let now = Date.UTC(2026, 10, 25, 12);
    const receiver = await openTestReceiver(await freshPlace(), {now: () => now});
    const numbers: string[] = [];
    for (let n = 0; n < 52; n += 1) {
      if (n % 10 === 0) now += DAY;
      numbers.push(await file(receiver, n === 51 ? 'A20' : 'A15'));
    }
    await pass(receiver, numbers[0] ?? '', {to: 'revoked'});
    const list = async (query: string) =>
      deskRequests.parse((await receiver.atDesk(`/v1/desk/requests${query}`)).json());
    const first = await list('');
    assert.equal(first.requests.length, 50);
    const rest = await list(`?after=${encodeURIComponent(first.next ?? '')}`);
    assert.equal(rest.next, undefined);
    const all = [...first.requests, ...rest.requests];
    assert.deepEqual(new Set(all.map(({request}) => request)), new Set(numbers.slice(1)));
    const due = all.map(({dueBy}) => dueBy);
    assert.deepEqual(due, [...due].sort());
    assert.deepEqual(
      (await list('?right=A20')).requests.map(({request}) => request),
      [numbers[51]],
    );
    assert.deepEqual(
      (await list('?status=revoked')).requests.map(({request}) => request),
      [numbers[0]],
    );
    await receiver.close();
  });

  test('R62: the database refuses to change what a request went through', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place);
    await file(receiver);
    await receiver.close();
    const {db, close} = await openTestDatabase(place);
    for (const attack of [
      "update request_change set status = 'revoked'",
      'delete from request_change',
      'delete from rights_request',
      "update mention set ref = 'x'",
      'delete from mention',
    ])
      await assert.rejects(sql.raw(attack).execute(db), /append-only/, attack);
    await close();
  });
});

const standing = {status: 'in-progress', receivedOn: '2026-11-25', dueBy: '2026-12-28'} as const;

test('R53: extends within the first month only, by two months at most, counted from receipt', () => {
  const extend = (extendedBy: 1 | 2, today: string) =>
    weighUpdate(standing, {to: 'extended', reason: 'number-of-requests', extendedBy}, today);
  assert.deepEqual(extend(1, '2026-12-28'), {extendedTo: '2027-01-25'});
  assert.deepEqual(extend(2, '2026-11-25'), {extendedTo: '2027-02-25'});
  assert.ok('obstacle' in extend(1, '2026-12-29'));
});

test('what has come to its end stays there, and all else can come to an end', () => {
  for (const status of Object.keys(transitions) as RequestStatus[])
    assert.ok(isClosed(status) || transitions[status].some(isClosed), status);
});
