import type {LayoutTrial, TrialFault} from '../../../src/contract/trial.ts';
import {lintTrial} from '../../../src/core/trial/lint-trial.ts';
import {shownNeeded} from './shown-needed.ts';

/** For what a trial may not be published: the linter's faults, and what was not settled well beforehand. Empty where it may. */
export function lintBeforehand(trial: LayoutTrial): readonly TrialFault[] {
  const faults = lintTrial(trial);
  if (faults.length > 0) return faults;
  const {stop, variants} = trial;
  const needed = shownNeeded(stop, variants.length);
  return stop.shownPerVariant >= needed
    ? []
    : [{field: 'stop.shownPerVariant', reason: 'too-few', found: String(needed)}];
}
