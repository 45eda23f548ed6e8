import type {
  LayoutTrial,
  TrialOutcome,
  TrialResult,
  VariantOutcome,
} from '../../../src/contract/trial.ts';
import type {Counted} from '../statistics/rates-of.ts';
import {wilson} from '../statistics/wilson.ts';
import {withhold} from '../statistics/withhold.ts';
import {compare} from './compare.ts';
import {levelOf} from './shown-needed.ts';

/** What was counted of a variant on a Swedish day. */
export interface VariantCount {
  readonly day: string;
  readonly variant: string;
  readonly what: Counted;
  readonly n: number;
}

const sumOf = (
  counts: readonly VariantCount[],
  variant: string,
  ...kinds: readonly Counted[]
): number =>
  counts
    .filter((one) => one.variant === variant && kinds.includes(one.what))
    .reduce((sum, {n}) => sum + n, 0);

const byVariant = (
  {variants}: LayoutTrial,
  counts: readonly VariantCount[],
  ...kinds: readonly Counted[]
): readonly number[] => variants.map(({id}) => sumOf(counts, id, ...kinds));

/** The first day at whose end every variant had been shown often enough; undefined before. What comes later changes nothing any more. */
function dayOfStop(trial: LayoutTrial, counts: readonly VariantCount[]): string | undefined {
  const days = [...new Set(counts.map(({day}) => day))].sort();
  return days.find((last) =>
    byVariant(
      trial,
      counts.filter(({day}) => day <= last),
      'shown',
    ).every((shown) => shown >= trial.stop.shownPerVariant),
  );
}

/** Some counts side by side are told together, or none of them: each alone would follow from the others. */
const allOrNone = (columns: readonly (readonly number[])[], smallest: number): boolean =>
  columns.every((column) => withhold(column, smallest).cells.every((cell) => cell !== null));

function composeVariants(
  trial: LayoutTrial,
  counts: readonly VariantCount[],
  smallest: number,
): {readonly variants: readonly VariantOutcome[]; readonly differs: boolean} {
  const of = (...kinds: readonly Counted[]) => byVariant(trial, counts, ...kinds);
  const shown = of('shown');
  // A count of a showing may get lost on its way, while no answer does.
  const answered = of('accepted', 'refused', 'partial').map((n, place) =>
    Math.min(n, shown[place] ?? 0),
  );
  const unanswered = shown.map((n, place) => n - (answered[place] ?? 0));
  const [accepted, refused, partial] = [of('accepted'), of('refused'), of('partial')];
  const isTold = allOrNone([shown, answered, unanswered], smallest);
  const isSplit = isTold && allOrNone([accepted, refused, partial], smallest);
  const withdrawn = withhold(of('withdrawn'), smallest).cells;
  const differences = compare(shown.map((whole, place) => ({part: answered[place] ?? 0, whole})));
  const variants = trial.variants.map(({id}, place): VariantOutcome => {
    const tell = (column: readonly number[], isShown: boolean) =>
      isShown ? (column[place] ?? null) : null;
    return {
      variant: id,
      shown: tell(shown, isTold),
      answered: tell(answered, isTold),
      accepted: tell(accepted, isSplit),
      refused: tell(refused, isSplit),
      partial: tell(partial, isSplit),
      withdrawn: withdrawn[place] ?? null,
      rate: isTold ? wilson(answered[place] ?? 0, shown[place] ?? 1) : null,
      difference: isTold ? (differences[place - 1] ?? null) : null,
    };
  });
  return {variants, differs: differences.some((one) => one.answered !== 'none')};
}

/**
 * How a trial stands: its progress alone until its stopping rule is met, so that nobody peeks; then what came of it until that day.
 *
 * @param counts Of days that are over. @param today YYYY-MM-DD. @param smallest Counts below it are withheld.
 */
export function composeOutcome(
  trial: LayoutTrial,
  counts: readonly VariantCount[],
  today: string,
  smallest: number,
): Pick<TrialResult, 'verdict' | 'progress' | 'outcome'> {
  const shown = withhold(byVariant(trial, counts, 'shown'), smallest).cells;
  const progress = trial.variants.map(({id}, place) => ({
    variant: id,
    shown: shown[place] ?? null,
    needed: trial.stop.shownPerVariant,
  }));
  const until = dayOfStop(trial, counts);
  if (until === undefined)
    return {
      verdict: today > trial.until ? 'stopped short' : 'running',
      progress,
      outcome: null,
    };
  const {variants, differs} = composeVariants(
    trial,
    counts.filter(({day}) => day <= until),
    smallest,
  );
  const outcome: TrialOutcome = {until, level: levelOf(trial.variants.length), variants};
  return {verdict: differs ? 'differs' : 'no difference shown', progress, outcome};
}
