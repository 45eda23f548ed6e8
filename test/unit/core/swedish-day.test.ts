import assert from 'node:assert/strict';
import {test} from 'node:test';
import {swedishDay} from '../../../src/core/swedish-day.ts';

test('a day begins at midnight in Sweden, in winter and in summer (R57)', () => {
  for (const [at, day] of [
    ['2026-12-20T22:59:59Z', '2026-12-20'],
    ['2026-12-20T23:00:00Z', '2026-12-21'],
    ['2026-06-30T21:59:59Z', '2026-06-30'],
    ['2026-06-30T22:00:00Z', '2026-07-01'],
  ] as const)
    assert.equal(swedishDay(Date.parse(at)), day);
});
