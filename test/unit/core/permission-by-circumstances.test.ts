import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Circumstances, PersonKind} from '../../../src/contract/circumstances.ts';
import type {MarketingChannel, PermissionReason} from '../../../src/contract/permission.ts';
import {permission as permissionSchema} from '../../../src/contract/schemas/marketing.ts';
import {permission, type MarketingFact} from '../../../src/core/permission.ts';

const NOW = '2026-11-23T12:00:00Z';
const softOptIn = {
  addressFromSale: true,
  ownSimilarProducts: true,
  refusalOfferedAtCollection: true,
  refusalInEachMessage: true,
};
const nix = {version: '2026-11-01', listed: false};
const kinds: readonly PersonKind[] = ['private', 'customer', 'company-role'];
const channels: readonly MarketingChannel[] = [
  'email',
  'sms',
  'automated-call',
  'phone',
  'letter',
  'support',
  'profiling',
];
const fact: MarketingFact = {
  ref: 'a_1',
  scope: 'group:mobiplus',
  since: '2026-11-10T12:00:00Z',
  order: 1,
  proof: 7,
  record: 'r',
};

/** Law.md 5.1, cell by cell, where all that can be stated in favour is stated: person without relation, customer, company. */
const CELLS: Readonly<Record<MarketingChannel, readonly PermissionReason[]>> = {
  email: ['no-consent', 'soft-opt-in', 'opt-out-regime'],
  sms: ['no-consent', 'soft-opt-in', 'opt-out-regime'],
  'automated-call': ['no-consent', 'no-consent', 'no-consent'],
  phone: ['opt-out-regime', 'opt-out-regime', 'opt-out-regime'],
  letter: ['opt-out-regime', 'opt-out-regime', 'opt-out-regime'],
  support: ['opt-out-regime', 'opt-out-regime', 'opt-out-regime'],
  profiling: ['no-consent', 'no-consent', 'no-consent'],
};

for (const channel of channels)
  for (const [index, kind] of kinds.entries()) {
    const stated: Circumstances = {kind, softOptIn, nix};
    const because = CELLS[channel][index];
    test(`${channel} to ${kind}: ${because} (R41, R43, R44)`, () => {
      const answer = permission(channel, {}, NOW, stated);
      assert.deepEqual([answer.because, answer.allowed], [because, because !== 'no-consent']);
      assert.deepEqual(answer.statedByCaller, stated);
    });

    test(`${channel} to ${kind}: an objection kills it, a consent allows it (R37)`, () => {
      const no = permission(channel, {objections: [fact]}, NOW, stated);
      assert.deepEqual([no.allowed, no.because, no.proof, no.record], [false, 'objection', 7, 'r']);
      const yes = permission(channel, {consents: [{...fact, until: null}]}, NOW, stated);
      assert.deepEqual([yes.allowed, yes.because, yes.record], [true, 'consent', 'r']);
    });

    test(`${channel} to ${kind}: a message without advertising always goes out (R45)`, () => {
      const service = {kind, message: 'service'} as const;
      const answer = permission(channel, {objections: [fact]}, NOW, service);
      assert.deepEqual([answer.allowed, answer.because], [true, 'service-message']);
    });
  }

test('soft opt-in: each of its four conditions is needed, and the person must be a customer (R41)', () => {
  for (const missing of Object.keys(softOptIn)) {
    const stated = {kind: 'customer', softOptIn: {...softOptIn, [missing]: false}} as const;
    assert.equal(permission('email', {}, NOW, stated).because, 'no-consent', missing);
  }
  assert.equal(permission('email', {}, NOW, {kind: 'customer'}).because, 'no-consent');
  assert.equal(permission('email', {}, NOW, {softOptIn}).because, 'no-consent');
});

test('soft opt-in does not come back when an objection is undone (R47)', () => {
  const ends = [{...fact, since: '2026-11-11T12:00:00Z'}];
  const stated = {kind: 'customer', softOptIn} as const;
  assert.equal(permission('sms', {objections: [fact], ends}, NOW, stated).because, 'no-consent');
});

for (const channel of ['phone', 'letter'] as const)
  test(`${channel}: a stranger needs a wash against NIX, not older than two months (R43, R44)`, () => {
    const ask = (version: string, listed = false) => {
      const stated = {kind: 'private', nix: {version, listed}} as const;
      const {because, until} = permission(channel, {}, NOW, stated);
      return [because, until];
    };
    assert.deepEqual(ask('2026-09-24'), ['opt-out-regime', '2026-11-24T00:00:00Z']);
    assert.deepEqual(ask('2026-09-23'), ['nix-not-fresh', null]);
    assert.deepEqual(ask('2026-11-24'), ['nix-not-fresh', null]);
    assert.deepEqual(ask('2026-11-01', true), ['nix-listed', null]);
    assert.equal(permission(channel, {}, NOW, {kind: 'private'}).because, 'nix-not-fresh');
    assert.equal(permission(channel, {}, NOW, {nix}).because, 'unknown-relation');
  });

test('a wash of New Year’s Eve counts until the last day of February (R43)', () => {
  const stated = {kind: 'private', nix: {version: '2026-12-31', listed: false}} as const;
  const {until} = permission('phone', {}, '2027-01-15T00:00:00Z', stated);
  assert.equal(until, '2027-02-28T00:00:00Z');
});

const days = fc.integer({min: 1, max: 28}).map((day) => `2026-11-${String(day).padStart(2, '0')}`);
const events = fc.array(
  fc.record({
    type: fc.constantFrom('objection', 'end', 'consent'),
    since: days.map((day) => `${day}T12:00:00Z`),
  }),
  {maxLength: 8},
);
const statements: fc.Arbitrary<Circumstances> = fc.record(
  {
    kind: fc.constantFrom(...kinds),
    softOptIn: fc.constant(softOptIn),
    nix: fc.record({version: days, listed: fc.boolean()}),
    message: fc.constant('advertising' as const),
  },
  {requiredKeys: []},
);

test('no sequence of events, in whatever order it arrives, allows after an objection that nobody undid later (R37)', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...channels),
      fc.tuple(events, fc.infiniteStream(fc.nat())),
      statements,
      (channel, [happened, lots], stated) => {
        const arrived = happened
          .map((event) => ({...event, lot: lots.next().value ?? 0}))
          .sort((a, b) => a.lot - b.lot)
          .map((event, order) => ({...fact, ...event, order}));
        const of = (type: string) => arrived.filter((event) => event.type === type);
        const evidence = {
          objections: of('objection'),
          ends: of('end'),
          consents: of('consent').map((yes) => ({...yes, until: null})),
        };
        const answer = permission(channel, evidence, NOW, stated);
        assert.equal(permissionSchema.safeParse(answer).error, undefined);
        const isUnresolved = of('objection').some((no) =>
          of('end').every(
            ({since, order}) => since < no.since || (since === no.since && order < no.order),
          ),
        );
        if (isUnresolved) assert.equal(answer.because, 'objection');
        if (isUnresolved) assert.equal(answer.allowed, false);
      },
    ),
  );
});
