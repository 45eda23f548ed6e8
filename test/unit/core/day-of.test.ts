import assert from 'node:assert/strict';
import {test} from 'node:test';
import {dayOf} from '../../../src/core/day-of.ts';

test('a day begins at midnight UTC, and is 20 780 on 2026-11-23', () => {
  assert.equal(dayOf(0), 0);
  assert.equal(dayOf(86_399_999), 0);
  assert.equal(dayOf(86_400_000), 1);
  assert.equal(dayOf(Date.UTC(2026, 10, 23, 23, 59, 59, 999)), 20_780);
});
