import type {StoppingRule} from '../../../src/contract/trial.ts';
import {normalQuantile} from '../statistics/normal-quantile.ts';

/** How often a difference may be found where there is none, in all comparisons of a trial together. */
const FALSE_ALARMS = 0.05;

/** The confidence level of each comparison with the first variant (Bonferroni). @param variants 2 or more. */
export const levelOf = (variants: number): number => 1 - FALSE_ALARMS / (variants - 1);

/** The normal quantile of the upper end of a two-sided interval. @param level 0 to 1. */
export const zOf = (level: number): number => normalQuantile((1 + level) / 2);

/**
 * How often each variant must be shown for the smallest difference to be found with the wanted power: two independent proportions, two-sided
 * (Fleiss, Levin and Paik 2003, Statistical Methods for Rates and Proportions, 4.14, without continuity correction).
 *
 * The difference may be upwards or downwards; the one that needs more counts.
 *
 * @param variants 2 or more.
 */
export function shownNeeded(
  {expected, smallestDifference, power}: Omit<StoppingRule, 'shownPerVariant'>,
  variants: number,
): number {
  const z = zOf(levelOf(variants));
  const zPower = normalQuantile(power);
  const varianceOf = (share: number) => share * (1 - share);
  const needed = [expected - smallestDifference, expected + smallestDifference]
    .filter((other) => other >= 0 && other <= 1)
    .map((other) => {
      const pooled = varianceOf((expected + other) / 2);
      const apart = varianceOf(expected) + varianceOf(other);
      const root = z * Math.sqrt(2 * pooled) + zPower * Math.sqrt(apart);
      return Math.ceil((root / smallestDifference) ** 2);
    });
  return Math.max(...needed);
}
