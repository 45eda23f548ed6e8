import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Channel} from '../../../src/contract/channel.ts';
import {permission as permissionSchema} from '../../../src/contract/schemas/marketing.ts';
import {permission, type Evidence, type MarketingFact} from '../../../src/core/permission.ts';

const NOW = '2026-11-23T12:00:00Z';
const BEFORE = '2026-11-01T12:00:00Z';
const BETWEEN = '2026-11-10T12:00:00Z';
const LATER = '2027-05-01T12:00:00Z';
const channels: readonly Channel[] = ['email', 'sms', 'phone', 'letter', 'support', 'profiling'];

const fact = (since: string, order: number, more: Partial<MarketingFact> = {}): MarketingFact => ({
  ref: 'a_1',
  scope: 'group:mobiplus',
  since,
  order,
  proof: order,
  ...more,
});
const yes = (since: string, order: number, until: string | null = null) => ({
  ...fact(since, order),
  until,
});

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
  assert.deepEqual(permission('email', {consents: [yes(BEFORE, 4, LATER)]}, NOW), {
    v: 1,
    channel: 'email',
    allowed: true,
    because: 'consent',
    since: BEFORE,
    until: LATER,
    proof: 4,
  });
});

test('a consent without an end holds', () => {
  assert.equal(permission('sms', {consents: [yes(BEFORE, 1)]}, NOW).allowed, true);
});

test('a consent whose time is over allows nothing, to the second (R27)', () => {
  const until = (end: string) => permission('email', {consents: [yes(BEFORE, 1, end)]}, NOW);
  assert.equal(until('2026-11-23T12:00:01Z').allowed, true);
  for (const end of [NOW, BEFORE]) assert.equal(until(end).because, 'no-consent');
});

test('a consent to one company allows nothing to the group', () => {
  const narrow = {...yes(BEFORE, 1), scope: 'company:ett'};
  assert.equal(permission('email', {consents: [narrow]}, NOW).because, 'no-consent');
});

test('an objection in force is absolute: no consent outranks it, earlier or later (R37)', () => {
  for (const channel of channels)
    for (const since of [BEFORE, LATER]) {
      const objections = [fact(BETWEEN, 7)];
      const answer = permission(channel, {objections, consents: [yes(since, 9)]}, NOW);
      assert.deepEqual(
        [answer.allowed, answer.because, answer.since, answer.proof],
        [false, 'objection', BETWEEN, 7],
      );
    }
});

test('a newer confirmed consent ends an older objection (R46)', () => {
  const evidence = {
    objections: [fact(BEFORE, 1)],
    ends: [fact(BETWEEN, 2)],
    consents: [yes(BETWEEN, 2)],
  };
  const {allowed, because, since, proof} = permission('email', evidence, NOW);
  assert.deepEqual([allowed, because, since, proof], [true, 'consent', BETWEEN, 2]);
});

test('a consent that arrives later, but is older, changes nothing (R34, R37)', () => {
  const evidence = {
    objections: [fact(BETWEEN, 1)],
    ends: [fact(BEFORE, 2)],
    consents: [yes(BEFORE, 2)],
  };
  assert.equal(permission('email', evidence, NOW).because, 'objection');
});

test('within one second the order of arrival decides', () => {
  const evidence = (no: number, end: number) => ({
    objections: [fact(BEFORE, no)],
    ends: [fact(BEFORE, end)],
    consents: [yes(BEFORE, end)],
  });
  assert.equal(permission('sms', evidence(1, 2), NOW).allowed, true);
  assert.equal(permission('sms', evidence(2, 1), NOW).because, 'objection');
});

test('an objection is undone by whom it was made, in its own scope, and by nobody else', () => {
  for (const other of [{ref: 'a_2'}, {scope: 'company:ett'}]) {
    const evidence = {objections: [fact(BEFORE, 1)], ends: [fact(BETWEEN, 2, other)]};
    assert.equal(permission('email', evidence, NOW).because, 'objection');
  }
});

test('what is undone for the group is undone for each company, and not the other way (R46)', () => {
  const company = {scope: 'company:ett'};
  const because = (no: Partial<MarketingFact>, end: Partial<MarketingFact>) =>
    permission('email', {objections: [fact(BEFORE, 1, no)], ends: [fact(BETWEEN, 2, end)]}, NOW)
      .because;
  assert.equal(because(company, {}), 'no-consent');
  assert.equal(because(company, company), 'no-consent');
  assert.equal(because({}, company), 'objection');
  assert.equal(because(company, {scope: 'company:two'}), 'objection');
  assert.equal(because({scope: 'group:other'}, {}), 'objection');
  assert.equal(because(company, {ref: 'a_2'}), 'objection');
});

test('an end of one objection ends no other (R37)', () => {
  const objections = [
    {...fact(BEFORE, 1), record: 'own'},
    {...fact(BETWEEN, 2), record: 'strangers'},
  ];
  const answer = (only: string) =>
    permission('email', {objections, ends: [{...fact(LATER, 3), only}]}, NOW);
  const {because, since} = answer('strangers');
  assert.deepEqual([because, since], ['objection', BEFORE]);
  assert.equal(answer('').because, 'no-consent');
});

test('within one sign-in order numbers decide, whatever the clocks say; between two, the clocks (R37, R46)', () => {
  const said = (signIn: number, seq: number) => ({ref: 'c_1', said: {signIn, seq}});
  const because = (no: Partial<MarketingFact>, end: Partial<MarketingFact>, late: string) => {
    const undone = fact(late, 1, end);
    const objections = [fact(BETWEEN, 2, no)];
    return permission(
      'email',
      {objections, ends: [undone], consents: [{...undone, until: null}]},
      NOW,
    ).because;
  };
  assert.equal(because(said(0, 3), said(0, 4), BEFORE), 'consent');
  assert.equal(because(said(0, 4), said(0, 3), LATER), 'objection');
  assert.equal(because(said(0, 3), said(1, 8), BEFORE), 'objection');
  assert.equal(because(said(1, 8), said(0, 3), LATER), 'consent');
  assert.equal(because({ref: 'c_1'}, said(0, 9), BEFORE), 'objection');
});

test('an objection undone leaves no consent from before it', () => {
  const evidence = {
    consents: [yes(BEFORE, 1)],
    objections: [fact(BETWEEN, 2)],
    ends: [fact(BETWEEN, 3)],
  };
  assert.equal(permission('email', evidence, NOW).because, 'no-consent');
  assert.equal(permission('phone', evidence, NOW).because, 'unknown-relation');
});

const dates = fc
  .date({min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true})
  .map((date) => `${date.toISOString().slice(0, 19)}Z`);
const facts = fc.record({
  ref: fc.constantFrom('a_1', 'a_2'),
  scope: fc.constantFrom('group:mobiplus', 'company:ett'),
  since: fc.oneof(dates, fc.constantFrom(BEFORE, BETWEEN)),
  order: fc.nat(),
  proof: fc.option(fc.nat()),
  record: fc.constantFrom('one', 'two'),
  only: fc.constantFrom('', 'one', 'two'),
});
type AnyFact = typeof facts extends fc.Arbitrary<infer Value> ? Value : never;
/** The same, some of it said by a customer, with order numbers. */
const numbered = fc
  .tuple(facts, fc.option(fc.record({signIn: fc.nat(1), seq: fc.nat(3)})))
  .map(([one, said]) => ({...one, ...(said && {said})}));
const evidenceOf = (one: fc.Arbitrary<AnyFact>): fc.Arbitrary<Required<Evidence>> => {
  const some = fc.array(one, {maxLength: 4});
  const consent = fc.tuple(one, fc.option(dates)).map(([yes, until]) => ({...yes, until}));
  return fc.record({objections: some, ends: some, consents: fc.array(consent, {maxLength: 4})});
};
const evidences = evidenceOf(facts);

test('whatever the evidence, a yes rests on a consent that is newer than every objection, in the schema’s form', () => {
  fc.assert(
    fc.property(fc.constantFrom(...channels), evidences, (channel, found) => {
      const answer = permission(channel, found, NOW);
      assert.equal(permissionSchema.safeParse(answer).error, undefined);
      if (!answer.allowed) return;
      const consent = found.consents.find(
        ({since, until}) => since === answer.since && until === answer.until,
      );
      assert.ok(consent && (consent.until === null || consent.until > NOW));
      for (const {since} of found.objections) assert.ok(since <= (answer.since ?? ''));
    }),
  );
});

test('one more objection never turns a no into a yes (R37)', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...channels),
      evidenceOf(numbered),
      numbered,
      (channel, found, no) => {
        const before = permission(channel, found, NOW);
        const after = permission(channel, {...found, objections: [...found.objections, no]}, NOW);
        assert.ok(before.allowed || !after.allowed);
      },
    ),
  );
});
