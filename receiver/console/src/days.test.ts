import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {daysOf, lastDays} from './days.ts';

describe('lastDays', () => {
  it('counts today among them', () => {
    assert.deepEqual(lastDays(7, Date.parse('2026-11-24T22:59:59Z')), {
      from: '2026-11-18',
      to: '2026-11-24',
    });
  });

  it('begins the day at midnight in Sweden, as the receiver does', () => {
    assert.equal(lastDays(7, Date.parse('2026-11-24T23:00:00Z')).to, '2026-11-25');
    assert.equal(lastDays(7, Date.parse('2026-07-24T22:00:00Z')).to, '2026-07-25');
  });
});

describe('daysOf', () => {
  it('names every day once, also where clocks change', () => {
    assert.deepEqual(daysOf({from: '2026-10-24', to: '2026-10-26'}), [
      '2026-10-24',
      '2026-10-25',
      '2026-10-26',
    ]);
  });

  it('is empty for a period that ends before it begins', () => {
    assert.deepEqual(daysOf({from: '2026-10-26', to: '2026-10-24'}), []);
  });
});
