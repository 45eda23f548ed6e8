/** Asking again for what has changed, and for that only (R25, R26). */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Choice} from '../../../src/contract/choice.ts';
import {formatChoice, parseChoice} from '../../../src/core/choice-text.ts';
import {composeRecord} from '../../../src/core/compose-record.ts';
import {currentGrants} from '../../../src/core/current-grants.ts';
import {decide} from '../../../src/core/decide.ts';
import {duePurposes} from '../../../src/core/is-due.ts';
import * as examples from '../support/examples.ts';

const DAY = 20_000;
const analytics = {id: 'analytics', revision: 1, google: []};
const ads = {id: 'ads', revision: 1, google: []};
const terms = {askAgainAfterDays: 180, purposes: [analytics, ads]};
const both: Choice = {
  day: DAY,
  answers: {analytics: {granted: true, revision: 1}, ads: {granted: true, revision: 1}},
  ref: `v_${'a'.repeat(22)}`,
  seq: 3,
};
const changed = {...terms, purposes: [analytics, {...ads, revision: 2}]};

/** Answers what is due on a day, with the same word for all of it. */
function answerDue(
  choice: Choice | undefined,
  now: typeof terms,
  day: number,
  word: 'accept-all' | 'reject-all',
) {
  const due = duePurposes(choice, now, day);
  const before = currentGrants(choice, now, day);
  const after = {...before, ...decide(word, due)};
  const given = {...examples.circumstances(), now: day * 86_400_000 + 1};
  return {due, ...composeRecord(before, after, choice, now, given, {asked: due})};
}

test('a new vendor among the ads asks for the ads alone (R26)', () => {
  assert.deepEqual(
    duePurposes(both, changed, DAY + 30).map(({id}) => id),
    ['ads'],
  );
});

test('the record of it names what was asked and nothing else', () => {
  const {record} = answerDue(both, changed, DAY + 30, 'reject-all');
  assert.equal(record.type, 'consent.refused');
  assert.deepEqual(record.decisions, [{purpose: 'ads', status: 'refused', validFor: 'P180D'}]);
  assert.deepEqual([record.subject.ref, record.seq], [both.ref, 4]);
});

test('what was not asked stays as it was answered, and keeps its age: no consent is prolonged by another (R25)', () => {
  const {choice} = answerDue(both, changed, DAY + 30, 'reject-all');
  assert.deepEqual(choice.answers, {
    analytics: {granted: true, revision: 1, age: 30},
    ads: {granted: false, revision: 2},
  });
  assert.deepEqual([choice.day, choice.ref, choice.seq], [DAY + 30, both.ref, 4]);
  const on = (day: number) => currentGrants(choice, changed, day)['analytics'];
  assert.deepEqual([on(DAY + 179), on(DAY + 180)], [true, false]);
  const due = (day: number) => duePurposes(choice, changed, day).map(({id}) => id);
  assert.deepEqual(due(DAY + 180), ['analytics']);
  assert.deepEqual(due(DAY + 209), ['analytics']);
  assert.deepEqual(due(DAY + 210), ['analytics', 'ads']);
});

test('the age is written on the device and read back', () => {
  const {choice} = answerDue(both, changed, DAY + 30, 'reject-all');
  assert.match(formatChoice(choice), /^1\.20030\.analytics=y1-30&ads=n2\./);
  assert.deepEqual(parseChoice(formatChoice(choice)), choice);
});

test('whoever refuses what is new, having refused the rest, still holds no identifier (R4)', () => {
  const refused = {
    day: DAY,
    answers: {analytics: {granted: false, revision: 1}, ads: {granted: false, revision: 1}},
  };
  const {choice, record} = answerDue(refused, changed, DAY + 30, 'reject-all');
  assert.deepEqual(
    [choice.ref, choice.seq, record.subject.level],
    [undefined, undefined, 'anonymous'],
  );
});

test('in any sequence of changes and answers, each answer holds for its own time, to the day', () => {
  const years = fc.array(
    fc.record({
      after: fc.integer({min: 0, max: 120}),
      raise: fc.subarray(['analytics', 'ads']),
      word: fc.constantFrom('accept-all' as const, 'reject-all' as const),
    }),
    {minLength: 1, maxLength: 15},
  );
  fc.assert(
    fc.property(years, (visits) => {
      let day = DAY;
      let now = terms;
      let choice: Choice | undefined;
      const answeredOn = new Map<string, number>();
      for (const {after, raise, word} of visits) {
        day += after;
        now = {
          ...now,
          purposes: now.purposes.map((one) =>
            raise.includes(one.id) ? {...one, revision: one.revision + 1} : one,
          ),
        };
        const due = duePurposes(choice, now, day);
        for (const {id} of now.purposes) {
          const age = day - (answeredOn.get(id) ?? -1_000);
          const mustAsk = raise.includes(id) || age >= now.askAgainAfterDays;
          if (mustAsk) assert.ok(due.some((one) => one.id === id));
        }
        if (due.length === 0) continue;
        for (const {id} of due) answeredOn.set(id, day);
        const {choice: next} = answerDue(choice, now, day, word);
        choice = parseChoice(formatChoice(next));
        assert.deepEqual(choice, next);
        assert.deepEqual(duePurposes(choice, now, day), []);
      }
    }),
  );
});
