import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {decisionRecord} from '../../../src/contract/schemas/record.ts';
import {isDecisionRecord} from '../../../src/storage/record-guard.ts';
import {composedRecords} from '../support/arbitraries.ts';
import {acceptance, acted, objection, request, signal, voucher} from '../support/examples.ts';

test('lets through every record that the SDK composes, stored and read again', () => {
  fc.assert(
    fc.property(composedRecords, (record) => {
      assert.equal(isDecisionRecord(JSON.parse(JSON.stringify(record))), true);
    }),
  );
});

test('never contradicts the schema: what the schema accepts, it accepts', () => {
  const mutation = fc.tuple(fc.constantFrom(...Object.keys(acceptance())), fc.jsonValue());
  fc.assert(
    fc.property(composedRecords, fc.array(mutation, {maxLength: 2}), (record, mutations) => {
      const value = {...record, ...Object.fromEntries(mutations)};
      if (decisionRecord.safeParse(value).success) assert.equal(isDecisionRecord(value), true);
    }),
    {numRuns: 500},
  );
});

test('lets no junk through, and never throws', () => {
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.anything()), (value) => {
      assert.equal(isDecisionRecord(value), false);
    }),
  );
});

for (const field of ['v', 'id', 'type', 'seq', 'subject', 'decisions'] as const)
  test(`lets no record through that lacks its ${field}, or has another kind of it`, () => {
    const {[field]: _, ...rest} = acceptance();
    assert.equal(isDecisionRecord(rest), false);
    for (const value of [null, {}, true, 'x', 0.5])
      if (
        !(field === 'subject' && typeof value === 'object') &&
        !(field === 'type' && value === 'x')
      )
        assert.equal(isDecisionRecord({...rest, [field]: value}), false, JSON.stringify(value));
  });

test('lets acts through by what they ask or answer, and nothing without it', () => {
  const {rights, ...asking} = request();
  assert.equal(isDecisionRecord({...asking, rights}), true);
  assert.equal(isDecisionRecord(asking), false);
  const answer = acted({type: 'subprocessor.objected', subprocessor: {news: 'a'}}, voucher());
  assert.equal(isDecisionRecord(answer), true);
  assert.equal(isDecisionRecord({...answer, subprocessor: 'a'}), false);
});

test('lets a browser’s own word through by what it says no to (R61)', () => {
  const {decisions, objections, ...rest} = signal();
  assert.equal(isDecisionRecord({...rest, decisions, objections}), true);
  assert.equal(isDecisionRecord({...rest, decisions}), true);
  assert.equal(isDecisionRecord(rest), false);
});

test('lets an objection through by what it objects to, and nothing without a decision', () => {
  const {objections, ...rest} = objection();
  assert.equal(isDecisionRecord({...rest, objections}), true);
  assert.equal(isDecisionRecord(rest), false);
});
