import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {verifyReceipt} from '../../../src/core/verify-receipt.ts';
import {audit} from '../testing/audit.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver} from '../testing/open-test-receiver.ts';
import {answerRecord, objection} from '../testing/sample.ts';

/** What eight visitors do: some refuse, some object, some change their minds under one reference. */
function visitorsRecords(): DecisionRecord[] {
  const yes = answerRecord('accept-all');
  const less = answerRecord({analytics: true}, yes.choice);
  const no = answerRecord('reject-all', less.choice);
  const others = Array.from({length: 5}, (_, n) =>
    n % 2 ? objection(`visitor${String(n)}@example.se`) : answerRecord('reject-all').record,
  );
  return [yes.record, less.record, no.record, ...others];
}

const deliveries = fc.array(fc.array(fc.nat(7), {minLength: 1, maxLength: 5}), {
  minLength: 1,
  maxLength: 8,
});

forEachEngine('order', (freshPlace) => {
  test('R34: whatever the batches, order and repeats, each record is logged once in a valid tree', async () => {
    await fc.assert(
      fc.asyncProperty(deliveries, fc.boolean(), async (batches, atOnce) => {
        const place = await freshPlace();
        const receiver = await openTestReceiver(place);
        const records = visitorsRecords();
        const sent = [...batches, [0, 1, 2, 3, 4, 5, 6, 7]].map((batch) =>
          batch.map((n) => records[n] as DecisionRecord),
        );
        const receipts = [];
        if (atOnce) {
          receipts.push(...(await Promise.all(sent.map((batch) => receiver.deliver(...batch)))));
        } else {
          for (const batch of sent) receipts.push(await receiver.deliver(...batch));
        }
        for (const receipt of receipts.flat()) {
          const verdict = await verifyReceipt(receipt, receiver.logDescription.vkey);
          assert.equal(verdict.ok, true);
        }
        const counted = (await receiver.ask('/v1/statistics')).json<{records: number}>();
        assert.equal(counted.records, records.length);
        await receiver.close();
        const logged = await audit(place, receiver.logDescription.vkey);
        assert.deepEqual(logged.map(({id}) => id).sort(), records.map(({id}) => id).sort());
      }),
      {numRuns: 8},
    );
  });
});
