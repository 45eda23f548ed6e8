import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Statistics} from '../../../src/contract/statistics.ts';
import {addUpObjections, addUpPurposes, byDay, shareOf} from './add-up.ts';

const row = (day: string, purpose: string, given: number, refused: number, withdrawn = 0) => ({
  day,
  purpose,
  given,
  refused,
  withdrawn,
});

const statistics: Statistics = {
  v: 1,
  from: '2026-11-01',
  to: '2026-11-02',
  purposes: [
    row('2026-11-01', 'zebra', 1, 0),
    row('2026-11-01', 'ads-measurement', 1, 3),
    row('2026-11-01', 'analytics', 2, 2),
    row('2026-11-02', 'analytics', 3, 1, 1),
  ],
  objections: [
    {day: '2026-11-01', channel: 'sms', made: 1},
    {day: '2026-11-01', channel: 'email', made: 2},
    {day: '2026-11-02', channel: 'email', made: 3},
  ],
  records: 8,
  signals: 0,
};

describe('addUpPurposes', () => {
  it('sums each purpose, in the order in which visitors see them, a site’s own last', () => {
    assert.deepEqual(addUpPurposes(statistics), [
      {purpose: 'analytics', given: 5, refused: 3, withdrawn: 1},
      {purpose: 'ads-measurement', given: 1, refused: 3, withdrawn: 0},
      {purpose: 'zebra', given: 1, refused: 0, withdrawn: 0},
    ]);
  });
});

describe('addUpObjections', () => {
  it('sums each channel, the most first', () => {
    assert.deepEqual(addUpObjections(statistics), [
      ['email', 5],
      ['sms', 1],
    ]);
  });
});

describe('byDay', () => {
  it('has the latest day first, and each day’s purposes in the visitors’ order', () => {
    assert.deepEqual(
      byDay(statistics).map(([day, rows]) => [day, rows.map(({purpose}) => purpose)]),
      [
        ['2026-11-02', ['analytics']],
        ['2026-11-01', ['analytics', 'ads-measurement', 'zebra']],
      ],
    );
  });
});

describe('shareOf', () => {
  it('is the share of those who answered, whatever was withdrawn', () => {
    assert.equal(shareOf({given: 1, refused: 3}), 0.25);
  });

  it('is nothing where nobody answered', () => {
    assert.equal(shareOf({given: 0, refused: 0}), null);
  });
});
