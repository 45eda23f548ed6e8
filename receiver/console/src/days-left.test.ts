import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {daysLeft} from './days-left.ts';
import {desk as en} from './words/en/desk.ts';
import {desk as sv} from './words/sv/desk.ts';

describe('daysLeft', () => {
  it('counts to the last day of an answer, and past it (R53)', () => {
    assert.equal(daysLeft('2026-12-24', '2026-11-24'), 30);
    assert.equal(daysLeft('2026-11-24', '2026-11-24'), 0);
    assert.equal(daysLeft('2026-10-24', '2026-10-26'), -2);
  });

  it('is said in words, in both languages', () => {
    assert.deepEqual([3, 1, 0, -1, -2].map(sv.left), [
      '3 dagar kvar',
      '1 dag kvar',
      'Sista dagen är i dag',
      '1 dag för sent',
      '2 dagar för sent',
    ]);
    assert.deepEqual([3, 1, 0, -1, -2].map(en.left), [
      '3 days left',
      '1 day left',
      'Today is the last day',
      '1 day late',
      '2 days late',
    ]);
  });
});
