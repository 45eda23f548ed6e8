import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Permission} from '../../../src/contract/permission.ts';
import {verifyReceipt} from '../../../src/core/verify-receipt.ts';
import {audit} from '../testing/audit.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {openTestReceiver, problemOf, type TestReceiver} from '../testing/open-test-receiver.ts';
import {acceptance, actRecord, answerRecord, objection, signal} from '../testing/sample.ts';

interface Told {
  readonly record: string;
  readonly law?: string;
  readonly until?: string;
}

async function erase(receiver: TestReceiver, body: object) {
  const response = await receiver.atDesk('/v1/desk/erasures', {
    reason: 'consent-withdrawn',
    ...body,
  });
  assert.equal(response.statusCode, 200, response.body);
  return response.json<{erased: readonly Told[]; kept: readonly Told[]}>();
}

const ids = (told: readonly Told[]) => told.map(({record}) => record);

forEachEngine('erasure', (freshPlace) => {
  test('R48: takes what may go, keeps what the law wants kept and says why; log, receipts of others and repeats stay sound', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place);
    const given = acceptance();
    const no = signal(given);
    const other = acceptance();
    const [, , receiptOfOther] = await receiver.deliver(given, no, other);
    await receiver.post([{...no, site: 'elsewhere.se'}]);
    const {ref} = given.subject;

    const shown = await erase(receiver, {ref, dryRun: true});
    assert.deepEqual([ids(shown.erased), ids(shown.kept)], [[no.id], [given.id]]);
    assert.match(shown.kept[0]?.law ?? '', /17\(3\)\(e\)/);
    assert.equal((await receiver.get(`/v1/receipts/${no.id}`)).statusCode, 200, 'a dry run');

    assert.deepEqual(ids((await erase(receiver, {ref})).erased), [no.id]);
    assert.equal(problemOf(await receiver.get(`/v1/receipts/${no.id}`)).code, 'RECEIVER_ERASED');
    assert.deepEqual((await receiver.get(`/v1/receipts/${other.id}`)).json(), receiptOfOther);
    assert.ok(receiptOfOther);
    assert.ok(await verifyReceipt(receiptOfOther, receiver.logDescription.vkey));
    assert.deepEqual((await erase(receiver, {ref})).erased, [], 'a second time');
    assert.notEqual((await receiver.post([no])).statusCode, 409);
    await receiver.deliver(acceptance());
    await receiver.close();

    const logged: readonly {type: string}[] = await audit(place, receiver.logDescription.vkey);
    const events = logged.filter(({type}) => type === 'erasure.done');
    assert.equal(events.length, 1);
    assert.partialDeepStrictEqual(events[0], {
      v: 1,
      type: 'erasure.done',
      erased: [1],
      kept: 1,
      reason: 'consent-withdrawn',
    });
    const {db, close} = await openTestDatabase(place);
    for (const table of ['body', 'conflict'] as const)
      assert.ok(
        !JSON.stringify(await db.selectFrom(table).selectAll().execute()).includes(no.id),
        table,
      );
    await close();
  });

  test('R48: an objection goes on stopping what it stops, after an erasure by its own address', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place);
    const record = objection('anna@example.se');
    const pending = actRecord({
      type: 'objection.withdrawn',
      objections: [
        {channel: 'email', status: 'pending', scope: 'group:mobiplus', address: 'anna@example.se'},
      ],
    });
    await receiver.deliver(record, pending);
    const done = await erase(receiver, {channel: 'email', address: 'anna@example.se'});
    assert.deepEqual([ids(done.erased), ids(done.kept)], [[pending.id], [record.id]]);
    const asked = await receiver.ask(
      '/v1/marketing/permission?channel=email&address=anna%40example.se',
    );
    assert.equal(asked.json<Permission>().allowed, false);
    await receiver.close();
    await audit(place, receiver.logDescription.vkey);
  });

  test('R63: a consent that ended five years ago goes; the browser that is forgotten may begin anew', async () => {
    const place = await freshPlace();
    let now = Date.UTC(2026, 10, 25, 12);
    const receiver = await openTestReceiver(place, {now: () => now});
    const {record, choice} = answerRecord('accept-all', undefined, now);
    await receiver.deliver(record);
    const {ref} = record.subject;
    now = Date.UTC(2027, 0, 10);
    const withdrawn = answerRecord('reject-all', choice, now).record;
    await receiver.deliver(withdrawn);
    now = Date.UTC(2032, 0, 9);
    const early = await erase(receiver, {ref});
    assert.deepEqual(early.erased, []);
    assert.equal(early.kept[1]?.until, '2032-01-10T00:00:00Z');
    now = Date.UTC(2032, 0, 10);
    assert.deepEqual(ids((await erase(receiver, {ref})).erased), [record.id, withdrawn.id]);
    const {db, close} = await openTestDatabase(place);
    assert.deepEqual(await db.selectFrom('subject_record').selectAll().execute(), []);
    await close();
    const again = answerRecord('accept-all', choice, now).record;
    const [receipt] = await receiver.deliver({...again, subject: record.subject});
    assert.equal(receipt?.record.prev, null);
    await receiver.close();
    await audit(place, receiver.logDescription.vkey);
  });

  test('R53, R48: a request stands in the way of nothing, and goes three years after its end with its history', async () => {
    const place = await freshPlace();
    let now = Date.UTC(2026, 10, 25, 12);
    const receiver = await openTestReceiver(place, {now: () => now});
    const whom = {channel: 'email', address: 'kim@example.se'} as const;
    const [receipt] = await receiver.deliver(
      actRecord({type: 'rights.requested', rights: {right: 'A15', address: whom.address}}),
    );
    const number = receipt?.record.rights?.request ?? '';
    now = Date.UTC(2040, 0, 1);
    assert.equal((await erase(receiver, whom)).kept.length, 1, 'open');
    await receiver.atDesk(`/v1/desk/requests/${number}/updates`, {to: 'revoked'});
    now = Date.UTC(2042, 11, 31, 23, 59, 59);
    assert.equal((await erase(receiver, whom)).kept.length, 1, 'not three years yet');
    now = Date.UTC(2043, 0, 1);
    assert.equal((await erase(receiver, {...whom, request: number})).erased.length, 1);
    assert.equal((await receiver.get(`/v1/requests/${number}`)).statusCode, 404);
    await receiver.close();
    await audit(place, receiver.logDescription.vkey);
  });

  test('is for staff alone', async () => {
    const {app, close} = await openTestReceiver(await freshPlace());
    const payload = {ref: 'v_x', reason: 'objection'};
    const response = await app.inject({method: 'POST', url: '/v1/desk/erasures', payload});
    assert.equal(problemOf(response).code, 'RECEIVER_DESK_TOKEN_NEEDED');
    await close();
  });
});
