import assert from 'node:assert/strict';
import {test} from 'node:test';
import {toBase64} from '../../../src/core/base64.ts';
import {fromBase64} from '../../../src/core/from-base64.ts';
import {sameDecision} from '../../../src/core/same-decision.ts';
import {verifyReceipt} from '../../../src/core/verify-receipt.ts';
import {audit} from '../testing/audit.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver, problemOf} from '../testing/open-test-receiver.ts';
import {acceptance, answerRecord, objection, refusal} from '../testing/sample.ts';

forEachEngine('receipts', (freshPlace) => {
  test('R34, R62: verify offline, at every place of a growing ledger', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place);
    const {vkey} = receiver.logDescription;
    for (let size = 1; size <= 9; size += 1) {
      const records = Array.from({length: size}, (_, n) => (n % 2 ? refusal() : acceptance()));
      const receipts = await receiver.deliver(...records);
      for (const [n, receipt] of receipts.entries()) {
        const verdict = await verifyReceipt(receipt, vkey);
        const index = (size * (size - 1)) / 2 + n;
        const origin = 'localhost/consent';
        assert.deepEqual(verdict, {ok: true, index, size: (size * (size + 1)) / 2, origin});
        assert.ok(sameDecision(records[n] as never, receipt.record));
      }
    }
    const records = await audit(place, vkey);
    assert.equal(records.length, 45);
    await receiver.close();
  });

  test('stay the same for ever, however large the ledger grows', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const record = acceptance();
    const [receipt] = await receiver.deliver(record);
    for (let n = 0; n < 5; n += 1) await receiver.deliver(refusal(), objection('a@example.se'));
    assert.deepEqual((await receiver.get(`/v1/receipts/${record.id}`)).json(), receipt);
    assert.deepEqual(await receiver.deliver(record), [receipt]);
    await receiver.close();
  });

  test('fail when the record, the path or the checkpoint is altered', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const {vkey} = receiver.logDescription;
    const [receipt] = await receiver.deliver(acceptance(), refusal(), refusal());
    assert.ok(receipt);
    const {record, proof} = receipt;
    const altered = {...receipt, record: {...record, at: '2020-01-01T00:00:00Z'}};
    assert.deepEqual(await verifyReceipt(altered, vkey), {ok: false, because: 'inclusion'});
    const [root = ''] = /(?<=\n3\n).+/.exec(proof) ?? [];
    const bytes = fromBase64(root);
    bytes[0] = (bytes[0] ?? 0) ^ 1;
    const forged = {...receipt, proof: proof.replace(root, toBase64(bytes))};
    assert.deepEqual(await verifyReceipt(forged, vkey), {ok: false, because: 'signature'});
    const shorter = {...receipt, proof: proof.replace(/(index 0\n).+\n/, '$1')};
    assert.deepEqual(await verifyReceipt(shorter, vkey), {ok: false, because: 'inclusion'});
    const moved = {...receipt, proof: proof.replace('index 0', 'index 1')};
    assert.deepEqual(await verifyReceipt(moved, vkey), {ok: false, because: 'inclusion'});
    await receiver.close();
  });

  test('follow later, with status 202, while the sequencer is busy', async () => {
    const receiver = await openTestReceiver(await freshPlace(), {receiptWaitMs: 0});
    const record = acceptance();
    const response = await receiver.post([record]);
    assert.equal(response.statusCode, 202);
    assert.deepEqual(response.json(), {v: 1, results: [{id: record.id, receipt: null}]});
    let later = await receiver.get(`/v1/receipts/${record.id}`);
    while (later.statusCode === 202) {
      assert.equal(later.headers['retry-after'], '1');
      later = await receiver.get(`/v1/receipts/${record.id}`);
    }
    const verdict = await verifyReceipt(later.json(), receiver.logDescription.vkey);
    assert.equal(verdict.ok, true);
    await receiver.close();
  });

  test('exist for decisions only', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    for (const id of ['6d13b7e8-9298-4376-b6fe-c0dd17ea0999', 'nonsense', '..%2F..'])
      assert.equal(problemOf(await receiver.get(`/v1/receipts/${id}`)).code, 'RECEIVER_NOT_FOUND');
    await receiver.close();
  });

  test('R62: link each record of a subject to the one before, and one-off subjects to none', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place);
    const first = answerRecord('accept-all');
    const second = answerRecord({analytics: true}, first.choice);
    const third = answerRecord('reject-all', second.choice);
    const [a, b] = await receiver.deliver(first.record, second.record);
    const [c] = await receiver.deliver(third.record);
    const [d] = await receiver.deliver(refusal());
    assert.equal(a?.record.prev, null);
    assert.match(b?.record.prev ?? '', /^[\w-]{43}$/);
    assert.match(c?.record.prev ?? '', /^[\w-]{43}$/);
    assert.notEqual(b?.record.prev, c?.record.prev);
    assert.equal(c?.record.type, 'consent.withdrawn');
    assert.equal(d?.record.prev, null);
    await receiver.close();
    await audit(place, receiver.logDescription.vkey);
  });

  test('bear the receiver’s clock, and the device’s too when it is more than a minute off', async () => {
    const now = Date.UTC(2026, 10, 23, 21, 40, 7, 900);
    const receiver = await openTestReceiver(await freshPlace(), {now: () => now});
    const at = (seconds: number) =>
      answerRecord('accept-all', undefined, now + seconds * 1000).record;
    const receipts = await receiver.deliver(at(0), at(-59), at(61), at(-3600));
    const told = receipts.map(({record}) => [record.at, record.clientAt]);
    assert.deepEqual(told, [
      ['2026-11-23T21:40:07Z', undefined],
      ['2026-11-23T21:40:07Z', undefined],
      ['2026-11-23T21:40:07Z', '2026-11-23T21:41:08Z'],
      ['2026-11-23T21:40:07Z', '2026-11-23T20:40:07Z'],
    ]);
    const nonces = new Set(receipts.map(({record}) => record.nonce));
    assert.equal(nonces.size, 4);
    for (const nonce of nonces) assert.match(nonce, /^[\w-]{22}$/);
    await receiver.close();
  });
});
