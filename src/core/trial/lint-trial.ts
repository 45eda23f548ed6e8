import type {LayoutTrial, TrialFault} from '../../contract/trial.ts';
import {canonicalJson} from '../canonical-json.ts';
import {isObject, isSlug, lintVariant, unknownFields} from './lint-variant.ts';

const FIELDS: readonly string[] = [
  'id',
  'question',
  'variants',
  'stop',
  'from',
  'until',
] satisfies readonly (keyof LayoutTrial)[];
const RULE = ['expected', 'smallestDifference', 'power', 'shownPerVariant'];

/** Longest time from the first day to the last: a trial is no standing state. */
const LONGEST_DAYS = 180;
const DAY_MS = 86_400_000;

const isDay = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d\d-\d\d$/.test(value) &&
  !Number.isNaN(Date.parse(value)) &&
  new Date(value).toISOString().startsWith(value);

const isShare = (value: unknown, least: number, most: number): boolean =>
  typeof value === 'number' && value >= least && value <= most;

function lintStop(stop: unknown): readonly TrialFault[] {
  if (!isObject(stop)) return [{field: 'stop', reason: 'shape'}];
  const {expected, smallestDifference, power, shownPerVariant} = stop;
  const wrong = [
    !isShare(expected, 0.01, 0.99) && 'expected',
    !isShare(smallestDifference, 0.005, 0.5) && 'smallestDifference',
    !isShare(power, 0.8, 0.99) && 'power',
    (!Number.isInteger(shownPerVariant) || Number(shownPerVariant) < 1) && 'shownPerVariant',
  ].filter((name) => name !== false);
  return [
    ...unknownFields(stop, RULE, 'stop'),
    ...wrong.map((name) => ({field: `stop.${name}`, reason: 'shape'}) as const),
  ];
}

/** Which languages a variant has words of its own in; empty where it has none. */
const languagesOf = (variant: unknown): string => {
  const {wording} = isObject(variant) ? variant : {};
  const texts = isObject(wording) ? Object.values(wording).filter(isObject) : [];
  return texts.map((text) => Object.keys(text).sort().join()).join(' ');
};

function lintVariants(variants: unknown): readonly TrialFault[] {
  if (!Array.isArray(variants) || variants.length < 2 || variants.length > 4)
    return [{field: 'variants', reason: 'shape'}];
  const all: readonly unknown[] = variants;
  const faults = all.flatMap((variant, place) =>
    lintVariant(variant, `variants[${String(place)}]`),
  );
  if (faults.length > 0) return faults;
  const layouts = all.map((variant) => {
    const {position = 'bottom', delay = 0, wording} = variant as LayoutTrial['variants'][number];
    return canonicalJson({position, delay, wording});
  });
  const ids = (all as LayoutTrial['variants']).map(({id}) => id);
  // Every text in the same languages, so that all variants are asked in the same.
  const languages = new Set(all.flatMap((one) => languagesOf(one).split(' ')).filter(Boolean));
  const wordy = all.findLastIndex((one) => languagesOf(one) !== '');
  return [
    ...(layouts[0] === canonicalJson({position: 'bottom', delay: 0})
      ? []
      : [{field: 'variants[0]', reason: 'first-varies'} as const]),
    ...layouts.flatMap((layout, place) =>
      layouts.indexOf(layout) < place || ids.indexOf(ids[place] ?? '') < place
        ? [{field: `variants[${String(place)}]`, reason: 'same-variant'} as const]
        : [],
    ),
    ...(languages.size > 1
      ? [{field: `variants[${String(wordy)}].wording`, reason: 'language-missing'} as const]
      : []),
  ];
}

/**
 * For what a layout trial is refused: its variants by the equal-choice linter, and its frame. Empty where it may be run.
 *
 * Page and receiver ask the same function. Whether enough is shown for what is to be found is the receiver's to say (`too-few`).
 *
 * @param trial As somebody wrote it.
 */
export function lintTrial(trial: unknown): readonly TrialFault[] {
  if (!isObject(trial)) return [{field: 'trial', reason: 'shape'}];
  const {id, question, variants, stop, from, until} = trial;
  const faults: readonly (TrialFault | false)[] = [
    !isSlug(id) && {field: 'id', reason: 'shape'},
    question !== 'answered of shown' && {field: 'question', reason: 'goal'},
    !isDay(from) && {field: 'from', reason: 'dates'},
    !(
      isDay(from) &&
      isDay(until) &&
      until >= from &&
      Date.parse(until) - Date.parse(from) < LONGEST_DAYS * DAY_MS
    ) && {field: 'until', reason: 'dates'},
  ];
  return [
    ...unknownFields(trial, FIELDS, ''),
    ...faults.filter((fault) => fault !== false),
    ...lintVariants(variants),
    ...lintStop(stop),
  ];
}
