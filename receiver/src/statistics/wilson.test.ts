import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {wilson} from './wilson.ts';

test('gives the intervals that Newcombe published (Statistics in Medicine 17, 1998, table I, method 3)', () => {
  const published = [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const;
  for (const [part, whole, low, high] of published) {
    const told = wilson(part, whole);
    assert.deepEqual(
      [told.low.toFixed(4), told.high.toFixed(4)],
      [low.toFixed(4), high.toFixed(4)],
    );
    assert.equal(told.share, part / whole);
  }
});

test('holds the share, from 0 to 1, and mirrors for the opposite', () => {
  fc.assert(
    fc.property(fc.integer({min: 1, max: 1e6}), fc.nat(1e6), (whole, any) => {
      const part = any % (whole + 1);
      const {share, low, high} = wilson(part, whole);
      assert.ok(low >= 0 && high <= 1 && low <= share + 1e-12 && share <= high + 1e-12);
      const opposite = wilson(whole - part, whole);
      assert.ok(Math.abs(opposite.low - (1 - high)) < 1e-9);
    }),
  );
});
