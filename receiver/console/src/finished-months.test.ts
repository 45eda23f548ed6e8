import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {daysOfMonths, finishedMonths} from './finished-months.ts';

describe('finished months', () => {
  it('end with the month before this one, across the turn of the year', () => {
    assert.deepEqual(finishedMonths(3, Date.parse('2026-02-15T12:00:00Z')), [
      '2026-01',
      '2025-12',
      '2025-11',
    ]);
  });

  it('go by Sweden’s clock: there the month has turned an hour before UTC', () => {
    assert.deepEqual(finishedMonths(1, Date.parse('2026-01-31T22:59:59Z')), ['2025-12']);
    assert.deepEqual(finishedMonths(1, Date.parse('2026-01-31T23:00:00Z')), ['2026-01']);
  });

  it('are asked about from their first day to their last', () => {
    assert.deepEqual(daysOfMonths('2023-11', '2024-02'), {from: '2023-11-01', to: '2024-02-29'});
    assert.deepEqual(daysOfMonths('2025-12', '2025-12'), {from: '2025-12-01', to: '2025-12-31'});
  });
});
