import type {Rate} from '../../../src/contract/rates.ts';

/** The normal distribution's quantile of 97.5 %. */
const Z = 1.959_963_984_540_054;

/**
 * A share with its 95 % interval (Wilson 1927; without continuity correction, as method 3 in Newcombe 1998).
 *
 * @param part 0 to `whole`. @param whole Above 0.
 */
export function wilson(part: number, whole: number): Rate {
  const share = part / whole;
  const square = Z ** 2 / whole;
  const middle = (share + square / 2) / (1 + square);
  const half = (Z / (1 + square)) * Math.sqrt((share * (1 - share)) / whole + square / (4 * whole));
  return {share, low: Math.max(0, middle - half), high: Math.min(1, middle + half)};
}
