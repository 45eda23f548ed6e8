import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {RequestState, RightsRequest} from '../../../src/contract/rights.ts';
import {requestState} from '../../../src/contract/schemas/rights.ts';
import type {Voucher} from '../../../src/core/compose-act.ts';
import {sameDecision} from '../../../src/core/same-decision.ts';
import {audit} from '../testing/audit.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestDatabase, PEPPER} from '../testing/open-test-database.ts';
import {openTestReceiver, problemOf, type TestReceiver} from '../testing/open-test-receiver.ts';
import {createTestPortal, ISSUER, signIn, voucherOf} from '../testing/portal.ts';
import {actRecord} from '../testing/sample.ts';
import {acknowledgeRequest} from './acknowledge-request.ts';
import {createAddressSeal} from './create-address-seal.ts';
import {createRequestNumber, readRequestNumber} from './create-request-number.ts';
import {grounds} from './grounds.ts';

const asking = (rights: RightsRequest, voucher?: Voucher) =>
  actRecord({type: 'rights.requested', rights}, voucher);
const address = 'kim@example.se';
const {seal, open: openSealed} = createAddressSeal(PEPPER);

async function look(receiver: TestReceiver, number: string): Promise<RequestState> {
  const response = await receiver.get(`/v1/requests/${number}`);
  assert.equal(response.statusCode, 200, response.body);
  assert.equal(response.headers['cache-control'], 'no-store');
  return requestState.parse(response.json());
}

forEachEngine('rights requests', (freshPlace) => {
  test('R53: a request gets number, state, due date and receipt; a repeat the same', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place, {now: () => Date.UTC(2026, 10, 25, 12)});
    const record = asking({right: 'A18', ground: 'objection-pending', address});
    const [receipt] = await receiver.deliver(record);
    const rights = receipt?.record.rights;
    assert.match(rights?.request ?? '', /^MP(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    assert.deepEqual([rights?.status, rights?.dueBy], ['needs-verification', '2026-12-28']);
    assert.match(rights?.addressRef ?? '', /^a_/);
    assert.ok(receipt && sameDecision(record, receipt.record));
    assert.deepEqual(await receiver.deliver(record), [receipt]);
    assert.deepEqual(await look(receiver, rights?.request ?? ''), {
      v: 1,
      request: rights?.request,
      right: 'A18',
      status: 'needs-verification',
      receivedAt: '2026-11-25T12:00:00Z',
      dueBy: '2026-12-28',
    });
    await receiver.close();
    await audit(place, receiver.logDescription.vkey);
  });

  test('R53: the period runs from the day in Sweden', async () => {
    const receiver = await openTestReceiver(await freshPlace(), {
      now: () => Date.UTC(2027, 0, 30, 23, 30),
    });
    const [receipt] = await receiver.deliver(asking({right: 'A15', address}));
    assert.equal(receipt?.record.rights?.dueBy, '2027-03-01');
    await receiver.close();
  });

  test('a customer’s request is acknowledged at once, and needs no address (R37, R52)', async () => {
    const portal = await createTestPortal();
    const receiver = await openTestReceiver(await freshPlace(), {
      portal: {issuer: ISSUER, jwks: portal.jwks},
    });
    const take = voucherOf(await signIn(receiver, await portal.token('1')));
    const [receipt] = await receiver.deliver(asking({right: 'A20'}, take()));
    assert.equal(receipt?.record.rights?.status, 'acknowledged');
    await receiver.close();
  });

  test('R52: takes every right, restriction and erasure on each of their grounds', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const all: RightsRequest[] = (['A15', 'A16', 'A20'] as const).map((right) => ({right}));
    for (const right of ['A17', 'A18'] as const)
      for (const ground of grounds[right] ?? []) all.push({right, ground});
    assert.equal(all.length, 13);
    const receipts = await receiver.deliver(...all.map((one) => asking({...one, address})));
    const numbers = receipts.map(({record}) => record.rights?.request);
    assert.equal(new Set(numbers).size, 13);
    await receiver.close();
  });

  test('a verified address moves a request on, once, and the ledger tells it', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place);
    const record = asking({right: 'A15', address});
    const [receipt] = await receiver.deliver(record);
    const number = receipt?.record.rights?.request ?? '';
    const {db, close} = await openTestDatabase(place);
    const verified = {recordId: record.id, address, now: Date.now(), seal};
    for (let n = 0; n < 2; n += 1)
      await db.transaction().execute((trx) => acknowledgeRequest(trx, verified));
    await close();
    const before = {...(await look(receiver, number))};
    assert.equal(before.status, 'acknowledged');
    assert.equal(before.dueBy, receipt?.record.rights?.dueBy);
    await receiver.deliver(asking({right: 'A16', address}));
    await receiver.close();
    const logged: readonly {type: string; rights?: object}[] = await audit(
      place,
      receiver.logDescription.vkey,
    );
    assert.deepEqual(
      logged.map(({type}) => type),
      ['rights.requested', 'rights.updated', 'rights.requested'],
    );
    assert.deepEqual(logged[1]?.rights, {request: number, status: 'acknowledged'});
  });

  test('R53: where an acknowledged request is to be answered is kept sealed, told to nobody, and forgotten when it has ended', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place, {pepper: PEPPER});
    const {db, close} = await openTestDatabase(place);
    const row = (number: string) =>
      db
        .selectFrom('rights_request')
        .selectAll()
        .where('number', '=', number)
        .executeTakeFirstOrThrow();
    for (const status of ['fulfilled', 'partly-fulfilled', 'rejected', 'revoked'] as const) {
      const record = asking({right: 'A15', address});
      const [receipt] = await receiver.deliver(record);
      const number = receipt?.record.rights?.request ?? '';
      assert.equal(
        (await row(number)).sealed_address,
        null,
        'not before the address has confirmed',
      );
      const verified = {recordId: record.id, address, now: Date.now(), seal};
      await db.transaction().execute((trx) => acknowledgeRequest(trx, verified));
      const sealed = (await row(number)).sealed_address ?? '';
      assert.equal(openSealed(number, sealed), address);
      assert.throws(() => openSealed('MP-0000-0000-0000', sealed));
      assert.throws(() => createAddressSeal('q'.repeat(32)).open(number, sealed));
      assert.notEqual(seal(number, address), sealed);
      const told = await receiver.get(`/v1/requests/${number}`);
      assert.ok(!told.body.includes(sealed) && !told.body.includes(address));
      const change = (to: typeof status | 'extended') =>
        db.updateTable('rights_request').set({status: to}).where('number', '=', number).execute();
      await change('extended');
      assert.equal((await row(number)).sealed_address, sealed);
      await change(status);
      assert.equal((await row(number)).sealed_address, null, status);
    }
    const kept = JSON.stringify(await db.selectFrom('body').selectAll().execute());
    assert.ok(!kept.includes(address));
    await close();
    await receiver.close();
  });

  test('a number is found as people write it, an unknown one is answered like none', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const [receipt] = await receiver.deliver(asking({right: 'A15', address}));
    const number = receipt?.record.rights?.request ?? '';
    for (const written of [number.toLowerCase(), number.replaceAll('-', ''), number.slice(3)])
      assert.equal((await look(receiver, written)).request, number);
    const bodies = new Set<string>();
    for (const none of [createRequestNumber(), 'MP-', 'x'.repeat(40), 'x'.repeat(41), '%20', '1']) {
      const response = await receiver.get(`/v1/requests/${none}`);
      assert.equal(problemOf(response).code, 'RECEIVER_NOT_FOUND', none);
      bodies.add(response.body);
    }
    assert.equal(bodies.size, 1);
    await receiver.close();
  });

  test('numbers cannot be tried out: 30 questions a minute from one address', async () => {
    const {app, close} = await openTestReceiver(await freshPlace());
    const ask = (remoteAddress: string) =>
      app.inject({url: `/v1/requests/${createRequestNumber()}`, remoteAddress});
    for (let n = 0; n < 30; n += 1) assert.equal((await ask('192.0.2.1')).statusCode, 404);
    const response = await ask('192.0.2.1');
    assert.equal(problemOf(response).code, 'RECEIVER_TOO_MANY');
    assert.match(String(response.headers['retry-after']), /^\d+$/);
    assert.equal((await ask('192.0.2.2')).statusCode, 404);
    await close();
  });
});

test('letters that look like figures are read as these', () => {
  assert.equal(readRequestNumber(' mp-oilo-0000-1111 '), 'MP-0110-0000-1111');
});
