import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {RateSums} from '../../../src/contract/rates.ts';
import {rateFile, rateIn} from './rate-columns.ts';
import {words} from './words/words.ts';

const rate = {share: 0.5, low: 0.4, high: 0.6};
const none: RateSums = {
  shown: null,
  answered: null,
  accepted: null,
  refused: 0,
  partial: null,
  closed: 0,
  unanswered: null,
  withdrawn: 12,
  objected: null,
  ofShown: null,
  ofAnswered: null,
};
const some: RateSums = {
  ...none,
  answered: 40,
  accepted: 20,
  partial: 20,
  ofAnswered: {accepted: rate, refused: rate, partial: rate},
};

describe('a table of rates as a file', () => {
  const [head, withheld, told] = rateFile(
    ['Månad'],
    [
      {name: 'maj', leading: ['2026-05'], counts: none},
      {name: 'juni', leading: ['2026-06'], counts: some},
    ],
    'ofAnswered',
    words.sv.rates,
  );

  it('calls what is withheld so, and never 0 or nothing', () => {
    assert.deepEqual(withheld, [
      '2026-05',
      ...['dolt', 'dolt'],
      ...['dolt', 'dolt', 'dolt', 'dolt'],
      ...[0, 'dolt', 'dolt', 'dolt'],
      ...['dolt', 'dolt', 'dolt', 'dolt'],
      ...[0, 'dolt', 12, 'dolt'],
    ]);
  });

  it('tells each share with its interval, under a heading of its own', () => {
    assert.deepEqual(told?.slice(3, 7), [20, 0.5, 0.4, 0.6]);
    assert.deepEqual(head?.slice(3, 7), [
      'Ja till allt',
      'Ja till allt, andel',
      'Ja till allt, lägst',
      'Ja till allt, högst',
    ]);
    assert.equal(head.length, told.length);
  });

  it('has no rate over a denominator that is not told', () => {
    const line = {name: 'juni', counts: some};
    assert.equal(rateIn(line, 'ofShown', 'accepted'), undefined);
    assert.deepEqual(rateIn(line, 'ofAnswered', 'accepted'), rate);
  });
});
