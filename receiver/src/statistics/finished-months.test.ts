import assert from 'node:assert/strict';
import {test} from 'node:test';
import {finishedMonths} from './finished-months.ts';

test('R63: tells whole months only, and none that still grows', () => {
  const rows = [
    ['2026-01-01', '2026-03-31', '2026-11-26', '2026-01', '2026-03'],
    ['2026-01-02', '2026-03-30', '2026-11-26', '2026-02', '2026-02'],
    ['2025-12-31', '2026-11-26', '2026-11-26', '2026-01', '2026-10'],
    ['2026-10-01', '2026-12-31', '2026-11-30', '2026-10', '2026-10'],
    ['2026-11-01', '2027-01-01', '2026-12-01', '2026-11', '2026-11'],
    ['2024-02-01', '2024-02-29', '2026-11-26', '2024-02', '2024-02'],
  ] as const;
  for (const [from, to, today, first, last] of rows)
    assert.deepEqual(finishedMonths(from, to, today), {first, last}, `${from} to ${to}`);
});

test('knows where there is none', () => {
  for (const [from, to] of [
    ['2026-11-01', '2026-11-26'],
    ['2026-10-02', '2026-10-31'],
    ['2026-10-01', '2026-10-30'],
    ['2026-10-01', '2026-09-30'],
  ] as const)
    assert.equal(finishedMonths(from, to, '2026-11-26'), undefined, `${from} to ${to}`);
});
