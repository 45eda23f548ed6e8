import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {decisionRecord} from '../../../src/contract/schemas/record.ts';
import {composeObjection} from '../../../src/core/compose-objection.ts';
import {circumstances} from '../support/arbitraries.ts';
import * as examples from '../support/examples.ts';

const said = {channel: 'email', address: 'kim@example.se', scope: 'group:mobiplus'} as const;

test('an objection needs an address and nothing more: no reason, no name, no proof of identity (R37)', () => {
  const {objections} = composeObjection(said, examples.circumstances());
  assert.deepEqual(objections, [{...said, status: 'active'}]);
});

test('it is a decision of its own kind, and decides nothing on purposes (R36)', () => {
  const record = composeObjection(said, examples.circumstances());
  assert.equal(record.type, 'objection.made');
  assert.equal('decisions' in record, false);
});

test('its subject is one-off, so that the address is tied to nothing else that this browser said', () => {
  fc.assert(
    fc.property(circumstances, (given) => {
      const {subject, seq} = composeObjection(said, given);
      assert.deepEqual(subject, {ref: `o_${given.random}`, level: 'anonymous', actor: 'self'});
      assert.equal(seq, 0);
    }),
  );
});

test('the receiver’s schema accepts it', () => {
  fc.assert(
    fc.property(circumstances, (given) => {
      assert.equal(decisionRecord.safeParse(composeObjection(said, given)).error, undefined);
    }),
  );
});
