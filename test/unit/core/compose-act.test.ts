import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {decisionRecord} from '../../../src/contract/schemas/record.ts';
import {composeAct, type Act} from '../../../src/core/compose-act.ts';
import {acts, circumstances, vouchers} from '../support/arbitraries.ts';
import * as examples from '../support/examples.ts';

const objecting: Act = {
  type: 'objection.made',
  objections: [
    {channel: 'email', address: 'kim@example.se', status: 'active', scope: 'group:mobiplus'},
  ],
};

test('an objection needs an address and nothing more: no reason, no name, no proof of identity (R37)', () => {
  const record = composeAct(objecting, examples.circumstances());
  assert.deepEqual(record.objections, objecting.objections);
  assert.equal('rights' in record || 'subprocessor' in record || 'ticket' in record, false);
});

test('it is a decision of its own kind, and decides nothing on purposes (R36)', () => {
  const record = composeAct(objecting, examples.circumstances());
  assert.equal(record.type, 'objection.made');
  assert.equal('decisions' in record, false);
});

test('a signed-in customer objects without any field (R37)', () => {
  const {customer, ticket, seq} = examples.voucher();
  const all: Act = {
    type: 'objection.made',
    objections: [{channel: 'letter', status: 'active', scope: 'group:mobiplus'}],
  };
  const record = composeAct(all, examples.circumstances(), examples.voucher());
  assert.deepEqual(record.subject, {ref: customer, level: 'portal', actor: 'self'});
  assert.deepEqual([record.ticket, record.seq], [ticket, seq]);
  assert.deepEqual(record.objections, all.objections);
});

test('without a voucher its subject is one-off, so that an address is tied to nothing else that this browser said', () => {
  fc.assert(
    fc.property(acts, circumstances, ({act}, given) => {
      const {subject, seq, ticket} = composeAct(act, given);
      assert.deepEqual(subject, {ref: `o_${given.random}`, level: 'anonymous', actor: 'self'});
      assert.deepEqual([seq, ticket], [0, undefined]);
    }),
  );
});

test('a voucher speaks for its customer, and says nothing of the browser', () => {
  fc.assert(
    fc.property(acts, circumstances, vouchers, ({act}, given, voucher) => {
      const record = composeAct(act, given, voucher);
      assert.equal(record.subject.ref, voucher.customer);
      assert.equal(JSON.stringify(record).includes(given.random), false);
    }),
  );
});

test('the receiver’s schema accepts it', () => {
  fc.assert(
    fc.property(acts, circumstances, ({act, voucher}, given) => {
      assert.equal(decisionRecord.safeParse(composeAct(act, given, voucher)).error, undefined);
    }),
  );
});
