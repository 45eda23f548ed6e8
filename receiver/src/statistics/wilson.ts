import type {Rate} from '../../../src/contract/rates.ts';

/** The normal distribution's quantile of 97.5 %. */
const Z = 1.959_963_984_540_054;

/**
 * A share with its interval (Wilson 1927; without continuity correction, as method 3 in Newcombe 1998).
 *
 * @param part 0 to `whole`. @param whole Above 0. @param z The quantile of the interval's upper end; default that of 95 %.
 */
export function wilson(part: number, whole: number, z = Z): Rate {
  const share = part / whole;
  const square = z ** 2 / whole;
  const middle = (share + square / 2) / (1 + square);
  const half = (z / (1 + square)) * Math.sqrt((share * (1 - share)) / whole + square / (4 * whole));
  return {share, low: Math.max(0, middle - half), high: Math.min(1, middle + half)};
}
