/** How a purpose stands, whatever was answered and whatever the browser says by itself. */
import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Answer, Choice} from '../../../src/contract/choice.ts';
import type {Origin} from '../../../src/contract/purpose.ts';
import {answerTo} from '../../../src/core/answer-to.ts';
import {formatChoice} from '../../../src/core/choice-text.ts';
import {standing, type Refuses} from '../../../src/core/standing.ts';
import {choices, terms as anyTerms} from '../support/arbitraries.ts';

const DAY = 20_000;
const ads = {id: 'ads', revision: 2, google: ['ad_storage']} as const;
const terms = {purposes: [ads], askAgainAfterDays: 180};

/** How things stand on a device that remembers a choice. */
const stands = (
  choice: Choice | undefined,
  now: Parameters<typeof standing>[1],
  today: number,
  refuses?: Refuses,
) => standing(choice ? formatChoice(choice) : '', now, today, refuses);

const said = (answer: Partial<Answer>, day = DAY): Choice => ({
  day,
  answers: {ads: {granted: false, revision: 2, ...answer}},
});
const yes = {granted: true};
const no = {granted: false};
const obeyed = {granted: false, signal: 'obeyed'} as const;
const overridden = {granted: true, signal: 'overridden'} as const;
const old = DAY - 180;

const table: readonly (readonly [
  name: string,
  choice: Choice | undefined,
  refuses: boolean,
  ...stands: readonly [granted: boolean, origin: Origin, isDue: boolean],
])[] = [
  ['no answer', undefined, false, false, 'defaulted', true],
  ['no answer', undefined, true, false, 'signalled', false],
  ['a yes', said(yes), false, true, 'chosen', false],
  ['a yes', said(yes), true, false, 'signalled', false],
  ['a no', said(no), false, false, 'chosen', false],
  ['a no', said(no), true, false, 'chosen', false],
  ['the signal’s no', said(obeyed), false, false, 'signalled', false],
  ['the signal’s no', said(obeyed), true, false, 'signalled', false],
  ['a yes in spite of the signal', said(overridden), false, true, 'chosen', false],
  ['a yes in spite of the signal', said(overridden), true, true, 'chosen', false],
  ['a yes that is too old', said(yes, old), false, false, 'defaulted', true],
  ['a yes that is too old', said(yes, old), true, false, 'signalled', false],
  ['a no that is too old', said(no, old), false, false, 'defaulted', true],
  ['a no that is too old', said(no, old), true, false, 'signalled', false],
  ['the signal’s no, too old', said(obeyed, old), false, false, 'defaulted', true],
  ['the signal’s no, too old', said(obeyed, old), true, false, 'signalled', false],
  ['a yes in spite of it, too old', said(overridden, old), false, false, 'defaulted', true],
  ['a yes in spite of it, too old', said(overridden, old), true, false, 'signalled', false],
  ['a yes to an earlier form', said({...yes, revision: 1}), false, false, 'defaulted', true],
  ['a yes to an earlier form', said({...yes, revision: 1}), true, false, 'signalled', false],
];

for (const [name, choice, refuses, ...expected] of table)
  test(`${name}, ${refuses ? 'and the browser says no' : 'and the browser says nothing'}: ${expected[0] ? 'granted' : 'denied'}, ${expected[1]}, ${expected[2] ? 'asked' : 'not asked'} (R25, R27, R58)`, () => {
    const {grants, origins, due} = stands(choice, terms, DAY, () => refuses);
    assert.deepEqual([grants['ads'], origins['ads'], due.includes(ads)], expected);
  });

test('the browser’s own no bears on the purposes that it is about, and on no other (R17, R58)', () => {
  const analytics = {id: 'analytics', revision: 1, google: ['analytics_storage']} as const;
  const both = {...terms, purposes: [analytics, ads]};
  const {due, origins} = stands(undefined, both, DAY, ({id}) => id === 'ads');
  assert.deepEqual(due, [analytics]);
  assert.deepEqual(origins, {necessary: 'defaulted', analytics: 'defaulted', ads: 'signalled'});
});

const worlds = fc.tuple(choices, anyTerms, fc.nat({max: 99_999})).chain(([known, now, today]) =>
  fc.record({
    known: fc.option(fc.constant(known), {nil: undefined}),
    // Answers to what is asked, in any form of it, so that some hold.
    now: fc.constant({
      ...now,
      purposes: [
        ...now.purposes,
        ...Object.keys(known.answers)
          .filter((id) => !now.purposes.some((one) => one.id === id))
          .map((id) => ({id, revision: 1, google: []})),
      ],
    }),
    today: fc.oneof(
      fc.constant(today),
      fc.integer({min: -3, max: 400}).map((n) => known.day + n),
    ),
    refused: fc.subarray([...now.purposes.map(({id}) => id), ...Object.keys(known.answers)]),
  }),
);

test('no signal makes anything granted that was not (R60)', () => {
  fc.assert(
    fc.property(worlds, ({known, now, today, refused}) => {
      const without = stands(known, now, today).grants;
      const {grants} = stands(known, now, today, ({id}) => refused.includes(id));
      for (const [id, isGranted] of Object.entries(grants))
        if (isGranted) assert.equal(without[id], true, id);
    }),
  );
});

test('what the browser refuses is granted only by a yes that was given in spite of it, and is never asked for (R58)', () => {
  fc.assert(
    fc.property(worlds, ({known, now, today, refused}) => {
      const {grants, due} = stands(known, now, today, ({id}) => refused.includes(id));
      for (const purpose of now.purposes.filter(({id}) => refused.includes(id))) {
        if (grants[purpose.id])
          assert.equal(answerTo(purpose, known, now, today)?.signal, 'overridden');
        assert.ok(!due.includes(purpose));
      }
    }),
  );
});

test('whatever is neither chosen nor signalled is asked for, and nothing else', () => {
  fc.assert(
    fc.property(worlds, ({known, now, today, refused}) => {
      const {origins, due} = stands(known, now, today, ({id}) => refused.includes(id));
      assert.deepEqual(
        due,
        now.purposes.filter(({id}) => origins[id] === 'defaulted'),
      );
    }),
  );
});

test('what is told of a standing cannot be changed by whoever is told', () => {
  const {grants, origins} = stands(undefined, terms, DAY);
  assert.throws(() => Object.assign(grants, {ads: true}), TypeError);
  assert.throws(() => Object.assign(origins, {ads: 'chosen'}), TypeError);
});

test('the device’s text is read as it is written: each purpose by its own answer, to the letter and the day', () => {
  fc.assert(
    fc.property(worlds, ({known, now, today}) => {
      const {grants, origins} = stands(known, now, today);
      for (const purpose of now.purposes) {
        const answer = answerTo(purpose, known, now, today);
        assert.equal(grants[purpose.id], answer?.granted === true, purpose.id);
        const origin = answer?.signal === 'obeyed' ? 'signalled' : answer ? 'chosen' : 'defaulted';
        assert.equal(origins[purpose.id], origin, purpose.id);
      }
    }),
  );
});

test('an answer is never taken for that to a purpose whose name ends or begins as its own', () => {
  const now = {...terms, purposes: [{...ads, id: 'ads'}]};
  for (const id of ['x-ads', 'ads-x', 'adsx', 'xads'])
    assert.equal(standing(`1.20000.${id}=y2`, now, DAY).grants['ads'], false, id);
});

test('it tells of a no of the browser’s that the choice does not know of yet, and of no other (R61)', () => {
  const isNew = (choice: Choice | undefined, refuses: boolean) =>
    stands(choice, terms, DAY, () => refuses).isNew;
  for (const choice of [undefined, said(yes), said(obeyed, old), said(overridden, old)])
    assert.deepEqual([isNew(choice, true), isNew(choice, false)], [true, false]);
  for (const choice of [said(no), said(obeyed), said(overridden)])
    assert.deepEqual([isNew(choice, true), isNew(choice, false)], [false, false]);
});
