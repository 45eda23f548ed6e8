import type {Rate} from '../../../src/contract/rates.ts';
import {wilson} from '../statistics/wilson.ts';

/** A part of a whole. @property part 0 to `whole`. @property whole Above 0. */
export interface Proportion {
  readonly part: number;
  readonly whole: number;
}

/**
 * The difference of two independent shares, second less first, with its interval: method 10 of Newcombe 1998, “Interval estimation for
 * the difference between independent proportions”, Statistics in Medicine 17, 873–890.
 *
 * @param z The quantile of the interval's upper end.
 */
export function newcombe(first: Proportion, second: Proportion, z: number): Rate {
  const one = wilson(first.part, first.whole, z);
  const two = wilson(second.part, second.whole, z);
  const share = two.share - one.share;
  return {
    share,
    low: share - Math.hypot(two.share - two.low, one.high - one.share),
    high: share + Math.hypot(two.high - two.share, one.share - one.low),
  };
}
