import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {DeliveryAnswer} from '../../../src/contract/delivery.ts';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {receipt as receiptSchema} from '../../../src/contract/schemas/receipt.ts';
import {sameDecision} from '../../../src/core/same-decision.ts';
import {verifyReceipt} from '../../../src/core/verify-receipt.ts';
import {audit} from '../testing/audit.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {openTestReceiver, type TestReceiver} from '../testing/open-test-receiver.ts';
import {createTestPortal, ISSUER, signIn, voucherOf} from '../testing/portal.ts';
import {acceptance, actRecord, migration, objection, refusal, signal} from '../testing/sample.ts';

const post = ({app}: TestReceiver, header: string | undefined, ...records: DecisionRecord[]) =>
  app.inject({
    method: 'POST',
    url: '/v1/records',
    headers: header === undefined ? {} : {'sec-gpc': header},
    payload: {v: 1, records},
  });

/** Delivers one record with what the browser says in `Sec-GPC`, and checks the receipt as the browser does. */
async function receiptFor(receiver: TestReceiver, sent: DecisionRecord, header?: string) {
  const response = await post(receiver, header, sent);
  assert.equal(response.statusCode, 200, response.body);
  const receipt = receiptSchema.parse(response.json<DeliveryAnswer>().results[0]?.receipt);
  assert.equal((await verifyReceipt(receipt, receiver.logDescription.vkey)).ok, true);
  assert.equal(sameDecision(sent, receipt.record), true);
  return receipt;
}

forEachEngine('the browser’s signals', (freshPlace) => {
  test('R58, R61: what the browser says by itself is logged with what it did, once', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place);
    const given = acceptance();
    await receiver.deliver(given);
    const sent = [
      signal(),
      signal(given),
      {...signal(), signal: {adpc: true}},
      {...signal(), signal: {gpc: false, adpc: true}},
    ] as const;
    for (const record of sent) {
      const first = await receiptFor(receiver, record, '1');
      assert.deepEqual(first.record.signal, record.signal);
      assert.deepEqual(await receiptFor(receiver, record), first);
    }
    await receiver.close();
    const logged = await audit(place, receiver.logDescription.vkey);
    assert.deepEqual(
      logged.map(({type}) => type),
      ['consent.given', ...sent.map(() => 'signal.received')],
    );
  });

  test('R58: a signal’s objection to profiling names nobody, so that it stops and asks nobody known', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place, {
      publicUrl: 'https://samtycke.example',
      sendMessage: () => Promise.resolve(),
    });
    const named = objection('a@b.se');
    const [receipt] = await receiver.deliver(signal(), named);
    assert.deepEqual(
      receipt?.record.objections?.map(({effectiveBy: _date, ...one}) => one),
      [{channel: 'profiling', status: 'active', scope: 'group:mobiplus'}],
    );
    await receiver.close();
    const {db, close} = await openTestDatabase(place);
    const suppressed = await db.selectFrom('suppression').select('record_id').execute();
    const asked = await db.selectFrom('confirmation').select('record_id').execute();
    await close();
    const idsOf = (rows: readonly {record_id: string}[]) => rows.map(({record_id: id}) => id);
    assert.deepEqual([idsOf(suppressed), idsOf(asked)], [[named.id], [named.id]]);
  });

  test('a refusal taken over from another tool is logged as what it is', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const {record} = await receiptFor(receiver, migration());
    assert.deepEqual([record.type, record.ui.method], ['consent.refused', 'migration']);
    await receiver.close();
  });

  test('R61: the header Sec-GPC: 1 is logged beside whatever was decided, and stays checkable', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    for (const record of [refusal(), acceptance(), objection('a@b.se'), signal()])
      assert.equal((await receiptFor(receiver, record, '1')).record.secGpc, true);
    await receiver.close();
  });

  test('any other value of the header, or none, is no signal', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    for (const header of [undefined, '', '0', 'true', '1, 1', '"1"', '?1', '01', '1;q=1'])
      assert.equal(
        'secGpc' in (await receiptFor(receiver, refusal(), header)).record,
        false,
        header,
      );
    await receiver.close();
  });

  test('a repeat keeps the header that was logged first, whatever it carries itself (R34)', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const [heard, unheard] = [refusal(), refusal()];
    const first = [await receiptFor(receiver, heard, '1'), await receiptFor(receiver, unheard)];
    assert.deepEqual(
      [await receiptFor(receiver, heard), await receiptFor(receiver, unheard, '1')],
      first,
    );
    assert.deepEqual(
      first.map(({record}) => record.secGpc),
      [true, undefined],
    );
    await receiver.close();
  });

  test('the header stands also with what is logged by address alone, where nobody vouches for the customer', async () => {
    const place = await freshPlace();
    const portal = await createTestPortal();
    const receiver = await openTestReceiver(place, {portal: {issuer: ISSUER, jwks: portal.jwks}});
    const voucher = voucherOf(await signIn(receiver, await portal.token('customer-1')))();
    const {objections} = objection('a@b.se');
    const act = {type: 'objection.made', ...(objections && {objections})} as const;
    const sent = actRecord(act, {...voucher, ticket: 'x'.repeat(22)});
    assert.equal((await post(receiver, '1', sent)).statusCode, 422);
    await receiver.close();
    const logged = await audit(place, receiver.logDescription.vkey);
    assert.deepEqual(
      logged.map(({subject, secGpc}) => [subject.level, secGpc]),
      [['anonymous', true]],
    );
  });
});
