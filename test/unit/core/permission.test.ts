import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Channel} from '../../../src/contract/channel.ts';
import {permission as permissionSchema} from '../../../src/contract/schemas/marketing.ts';
import {permission, type Evidence} from '../../../src/core/permission.ts';

const NOW = '2026-11-23T12:00:00Z';
const BEFORE = '2026-11-01T12:00:00Z';
const LATER = '2027-05-01T12:00:00Z';
const channels: readonly Channel[] = ['email', 'sms', 'phone', 'letter', 'support', 'profiling'];
const consent = {since: BEFORE, until: LATER, proof: 4};
const objection = {since: BEFORE, proof: 7};

for (const channel of channels) {
  const because = ['email', 'sms', 'profiling'].includes(channel)
    ? 'no-consent'
    : 'unknown-relation';
  test(`${channel}: no, by default, because of ${because} (R41)`, () => {
    assert.deepEqual(permission(channel, {}, NOW), {
      v: 1,
      channel,
      allowed: false,
      because,
      since: null,
      until: null,
      proof: null,
    });
  });
}

test('a consent in force allows its channel, and names its proof (R62)', () => {
  assert.deepEqual(permission('email', {consent}, NOW), {
    v: 1,
    channel: 'email',
    allowed: true,
    because: 'consent',
    ...consent,
  });
});

test('a consent without an end holds', () => {
  assert.equal(permission('sms', {consent: {...consent, until: null}}, NOW).allowed, true);
});

test('a consent whose time is over allows nothing, to the second (R27)', () => {
  assert.equal(
    permission('email', {consent: {...consent, until: '2026-11-23T12:00:01Z'}}, NOW).allowed,
    true,
  );
  for (const until of [NOW, BEFORE])
    assert.deepEqual(
      permission('email', {consent: {...consent, until}}, NOW).because,
      'no-consent',
    );
});

test('an objection is absolute: no consent outranks it, earlier or later (R37)', () => {
  for (const channel of channels)
    for (const since of [BEFORE, LATER]) {
      const answer = permission(channel, {objection, consent: {...consent, since}}, NOW);
      assert.deepEqual(
        [answer.allowed, answer.because, answer.since, answer.proof],
        [false, 'objection', objection.since, 7],
      );
    }
});

test('whatever the evidence, it allows only on a consent in force without objection, in the schema’s form', () => {
  const dates = fc
    .date({min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true})
    .map((date) => `${date.toISOString().slice(0, 19)}Z`);
  const proof = fc.option(fc.nat());
  const evidence = fc.record(
    {
      objection: fc.record({since: dates, proof}),
      consent: fc.record({since: dates, until: fc.option(dates), proof}),
    },
    {requiredKeys: []},
  ) as fc.Arbitrary<Evidence>;
  fc.assert(
    fc.property(fc.constantFrom(...channels), evidence, (channel, found) => {
      const answer = permission(channel, found, NOW);
      assert.equal(permissionSchema.safeParse(answer).error, undefined);
      const {consent: given} = found;
      assert.equal(
        answer.allowed,
        !found.objection && given !== undefined && (given.until === null || given.until > NOW),
      );
    }),
  );
});
