import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {currentGrants} from '../../../src/core/current-grants.ts';
import {isDue} from '../../../src/core/is-due.ts';
import {answersTo, circumstances, live, terms} from '../support/arbitraries.ts';

const DAY = 20_000;
const purpose = {id: 'analytics', revision: 2, google: []};
const asked = {askAgainAfterDays: 180, purposes: [purpose]};
const said = (granted: boolean) => ({day: DAY, answers: {analytics: {granted, revision: 2}}});

test('asks who has not answered', () => {
  assert.equal(isDue(undefined, asked, DAY), true);
});

for (const granted of [true, false]) {
  const answer = granted ? 'a yes' : 'a no';
  test(`leaves ${answer} alone for 180 days, and asks again from then on (R25)`, () => {
    assert.equal(isDue(said(granted), asked, DAY), false);
    assert.equal(isDue(said(granted), asked, DAY + 179), false);
    assert.equal(isDue(said(granted), asked, DAY + 180), true);
    assert.equal(isDue(said(granted), asked, DAY + 181), true);
  });
}

test('leaves both alone for as long as the site says', () => {
  const longer = {...asked, askAgainAfterDays: 365};
  assert.equal(isDue(said(false), longer, DAY + 364), false);
  assert.equal(isDue(said(false), longer, DAY + 365), true);
});

test('asks where a purpose is new (R26)', () => {
  const more = {...asked, purposes: [purpose, {id: 'chat', revision: 1, google: []}]};
  assert.equal(isDue(said(false), more, DAY + 1), true);
});

test('asks where a purpose has changed materially (R26)', () => {
  const raised = {...asked, purposes: [{...purpose, revision: 3}]};
  assert.equal(isDue(said(true), raised, DAY + 1), true);
});

test('does not ask where a purpose is gone, or was answered in a later form', () => {
  const older = {...asked, purposes: [{...purpose, revision: 1}]};
  assert.equal(isDue(said(true), older, DAY + 1), false);
  assert.equal(
    isDue(
      {day: DAY, answers: {...said(true).answers, chat: said(true).answers.analytics}},
      asked,
      DAY,
    ),
    false,
  );
});

test('asks where the answer’s date lies ahead, as after a wrong clock; one day ahead is midnight', () => {
  assert.equal(isDue(said(true), asked, DAY - 1), false);
  assert.equal(isDue(said(true), asked, DAY - 2), true);
});

test('never asks who has just answered, whatever the answer was (R25)', () => {
  const answering = terms.chain((now) =>
    fc.record({
      terms: fc.constant(now),
      answer: answersTo(now.purposes),
      circumstances,
      days: fc.nat({max: 179}),
    }),
  );
  fc.assert(
    fc.property(answering, ({terms: now, days, ...visit}) => {
      const [{choice} = assert.fail()] = live({terms: now, visits: [{...visit, after: 0}]});
      assert.equal(isDue(choice, now, choice.day + days), false);
    }),
  );
});

test('whoever is not asked has everything as answered: nothing is off without the question being due', () => {
  fc.assert(
    fc.property(terms, fc.integer({min: -3, max: 400}), (now, later) => {
      const answers = Object.fromEntries(
        now.purposes.map(({id, revision}) => [id, {granted: true, revision}]),
      );
      const grants = Object.values(currentGrants({day: DAY, answers}, now, DAY + later));
      assert.equal(isDue({day: DAY, answers}, now, DAY + later), grants.includes(false));
    }),
  );
});
