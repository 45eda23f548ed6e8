import assert from 'node:assert/strict';
import {test} from 'node:test';
import {decisionRecord} from '../../../src/contract/schemas/record.ts';
import {composeOnce} from '../../../src/core/compose-once.ts';

const circumstances = {
  id: '00000000-0000-4000-8000-000000000001',
  random: 'r'.repeat(22),
  now: Date.UTC(2026, 10, 24, 12),
  site: 'www.mobiplus.se',
  notice: {sha256: 'a'.repeat(64), manifest: 'b'.repeat(64), lang: 'sv', layer: 'gate'},
  ui: {method: 'button-once', sdk: '0.2.0+unbuilt'},
} as const;

test('a consent for this once is a record that the receiver takes, valid for no time', () => {
  const record = composeOnce('ads-personalisation', circumstances);
  assert.deepEqual(decisionRecord.parse(record), record);
  assert.equal(record.type, 'consent.given');
  assert.deepEqual(record.decisions, [
    {purpose: 'ads-personalisation', status: 'given', basis: 'A6-1-a', validFor: 'P0D'},
  ]);
});

test('it is nobody’s: tied to no browser, and to no other decision (R4)', () => {
  const {subject, seq} = composeOnce('analytics', circumstances);
  assert.deepEqual(subject, {ref: `o_${'r'.repeat(22)}`, level: 'anonymous', actor: 'self'});
  assert.equal(seq, 0);
});
