import assert from 'node:assert/strict';
import {test} from 'node:test';
import {normalQuantile} from '../statistics/normal-quantile.ts';
import {compare} from './compare.ts';
import {newcombe} from './newcombe.ts';
import {levelOf, shownNeeded, zOf} from './shown-needed.ts';

const near = (is: number, expected: number, within = 5e-5) => {
  assert.ok(Math.abs(is - expected) <= within, `${String(is)} is not ${String(expected)}`);
};

test('quantiles are those of published tables', () => {
  for (const [p, z] of [
    [0.8, 0.8416212336],
    [0.9, 1.2815515655],
    [0.975, 1.9599639845],
    [0.9875, 2.2414027276],
    [0.995, 2.5758293035],
  ] as const)
    near(normalQuantile(p), z, 1e-8);
});

test('intervals of differences are those of Newcombe 1998, table II, method 10', () => {
  const rows = [
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [10, 10, 0, 10, 0.6075, 1],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 10, -0.2775, 0.2775],
  ] as const;
  for (const [a, m, b, n, low, high] of rows) {
    // The table takes the second from the first.
    const told = newcombe({part: b, whole: n}, {part: a, whole: m}, zOf(0.95));
    near(told.low, low, 1e-4);
    near(told.high, high, 1e-4);
  }
});

test('comparisons share 5 %', () => {
  assert.deepEqual(
    [2, 3, 4].map(levelOf).map((level) => level.toFixed(4)),
    ['0.9500', '0.9750', '0.9833'],
  );
});

test('says how much must be shown, as in the example of docs/trials.md', () => {
  const rule = {expected: 0.6, smallestDifference: 0.05, power: 0.8};
  assert.deepEqual(
    [2, 3, 4].map((variants) => shownNeeded(rule, variants)),
    [1534, 1857, 2046],
  );
  assert.ok(shownNeeded({...rule, power: 0.9}, 2) > shownNeeded(rule, 2));
  assert.ok(shownNeeded({...rule, smallestDifference: 0.1}, 2) < shownNeeded(rule, 2) / 3);
  // Only one side is possible.
  assert.ok(shownNeeded({...rule, expected: 0.98}, 2) > 0);
});

/** Marsaglia's xorshift, so that each run is the same. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
}

/** The share of simulated trials that find a difference. */
function found(shares: readonly number[], shown: number, runs: number, seed: number): number {
  const draw = chance(seed);
  let differing = 0;
  for (let run = 0; run < runs; run += 1) {
    const variants = shares.map((share) => {
      let part = 0;
      for (let n = 0; n < shown; n += 1) if (draw() < share) part += 1;
      return {part, whole: shown};
    });
    if (compare(variants).some(({answered}) => answered !== 'none')) differing += 1;
  }
  return differing / runs;
}

for (const [share, variants] of [
  [0.6, 2],
  [0.2, 2],
  [0.6, 4],
] as const)
  test(`where ${String(variants)} variants are all answered in ${String(share * 100)} %, a difference is found in about 5 % of trials`, () => {
    const alarms = found(Array<number>(variants).fill(share), 800, 2000, 20_270_111);
    assert.ok(alarms > 0.02 && alarms < 0.07, String(alarms));
  });

test('where there is the smallest difference, as much as is needed finds it with the wanted power', () => {
  const rule = {expected: 0.6, smallestDifference: 0.1, power: 0.8};
  const power = found([0.6, 0.5], shownNeeded(rule, 2), 1000, 20_270_112);
  assert.ok(power > 0.77, String(power));
});

test('says in which direction', () => {
  const of = (...parts: readonly number[]) =>
    compare(parts.map((part) => ({part, whole: 1000}))).map(({answered}) => answered);
  assert.deepEqual(of(600, 700, 500, 610), ['more', 'fewer', 'none']);
});
