import type {TrialDifference} from '../../../src/contract/trial.ts';
import {newcombe, type Proportion} from './newcombe.ts';
import {levelOf, zOf} from './shown-needed.ts';

/**
 * Compares each further variant with the first, at a level that they share, so that all together are wrong in 5 % at most where nothing
 * differs. A difference is shown where its interval leaves out zero.
 *
 * @returns One difference for each variant but the first, in their order.
 */
export function compare(variants: readonly Proportion[]): readonly TrialDifference[] {
  const [first, ...others] = variants;
  if (!first) return [];
  const z = zOf(levelOf(variants.length));
  return others.map((other) => {
    const difference = newcombe(first, other, z);
    const answered = difference.low > 0 ? 'more' : difference.high < 0 ? 'fewer' : 'none';
    return {...difference, answered};
  });
}
