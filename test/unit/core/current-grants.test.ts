import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Choice} from '../../../src/contract/choice.ts';
import {currentGrants} from '../../../src/core/current-grants.ts';
import {choices, terms} from '../support/arbitraries.ts';

const asked = {
  askAgainAfterDays: 180,
  purposes: [
    {id: 'analytics', revision: 2, google: []},
    {id: 'ads', revision: 1, google: []},
  ],
};
const DAY = 20_000;
const choice: Choice = {
  day: DAY,
  answers: {analytics: {granted: true, revision: 2}, ads: {granted: false, revision: 1}},
};
const nothing = {necessary: true, analytics: false, ads: false};

test('grants nothing optional before an answer (R1, R5)', () => {
  assert.deepEqual(currentGrants(undefined, asked, DAY), nothing);
});

test('grants what was said yes to, for as long as it holds', () => {
  for (const today of [DAY, DAY + 1, DAY + 179])
    assert.deepEqual(currentGrants(choice, asked, today), {...nothing, analytics: true});
});

test('grants nothing once the answer’s time is over, before anyone is asked anew (R27)', () => {
  for (const today of [DAY + 180, DAY + 181, DAY + 10_000])
    assert.deepEqual(currentGrants(choice, asked, today), nothing);
});

test('a purpose that has changed since is off; the others stay as they were (R26)', () => {
  const changed = {
    ...asked,
    purposes: [
      {id: 'analytics', revision: 3, google: []},
      {id: 'ads', revision: 1, google: []},
    ],
  };
  const both = {...choice, answers: {...choice.answers, ads: {granted: true, revision: 1}}};
  assert.deepEqual(currentGrants(both, changed, DAY), {...nothing, ads: true});
});

test('a purpose that is new, or no longer asked for, is not granted', () => {
  const now = {...asked, purposes: [{id: 'chat', revision: 1, google: []}]};
  assert.deepEqual(currentGrants(choice, now, DAY), {necessary: true, chat: false});
});

test('an answer from the future, as after a wrong clock, grants nothing', () => {
  assert.deepEqual(currentGrants(choice, asked, DAY - 2), nothing);
});

test('an answer given on the other side of midnight, or of a time zone, still holds', () => {
  assert.deepEqual(currentGrants(choice, asked, DAY - 1), {...nothing, analytics: true});
});

test('a clock set forward and back again brings back what was granted, no more', () => {
  assert.deepEqual(currentGrants(choice, asked, DAY + 500), nothing);
  assert.deepEqual(currentGrants(choice, asked, DAY + 5), {...nothing, analytics: true});
});

test('never grants a purpose without an answer of its own that says yes to what is asked now', () => {
  fc.assert(
    fc.property(choices, terms, fc.nat({max: 99_999}), (known, now, today) => {
      const grants = currentGrants(known, now, today);
      for (const {id, revision} of now.purposes) {
        const own = Object.hasOwn(known.answers, id) ? known.answers[id] : undefined;
        if (grants[id]) assert.ok(own?.granted && own.revision >= revision);
        assert.equal(typeof grants[id], 'boolean');
      }
      assert.equal(grants['necessary'], true);
    }),
  );
});
