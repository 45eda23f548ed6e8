import type {LayoutVariant, TrialFault} from '../../contract/trial.ts';
import {lintWording} from './lint-wording.ts';

/** Whether a value has fields. */
export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What trials and variants are called: so that both fit into the build's part of a version (semver.org 10). */
export const isSlug = (value: unknown): boolean =>
  typeof value === 'string' && /^[a-z][a-z0-9]{0,15}$/.test(value);

/** All that may vary. Neither buttons nor their words, order, size or colour are among it (R10, R11). */
const VARYING: readonly string[] = [
  'id',
  'position',
  'delay',
  'wording',
] satisfies readonly (keyof LayoutVariant)[];

/** Longest texts, in characters: in every variant alike. */
const LONGEST: Readonly<Record<string, number>> = {heading: 60, intro: 200};

const LONGEST_DELAY_MS = 3000;

/** Fields beyond the known ones: nothing else may vary. */
export const unknownFields = (
  value: object,
  known: readonly string[],
  at: string,
): readonly TrialFault[] =>
  Object.keys(value)
    .filter((name) => !known.includes(name))
    .map((name) => ({field: at ? `${at}.${name}` : name, reason: 'may-not-vary'}));

function lintTexts(wording: unknown, at: string): readonly TrialFault[] {
  if (!isObject(wording)) return [{field: at, reason: 'shape'}];
  const texts = Object.entries(wording).filter(([name]) => name in LONGEST);
  return [
    ...unknownFields(wording, Object.keys(LONGEST), at),
    ...(texts.length === 0 ? [{field: at, reason: 'shape'} as const] : []),
    ...texts.flatMap(([name, byLanguage]): readonly TrialFault[] => {
      const field = `${at}.${name}`;
      if (!isObject(byLanguage)) return [{field, reason: 'shape'}];
      // Swedish is what is spoken where another language cannot be loaded.
      const missing: readonly TrialFault[] = Object.hasOwn(byLanguage, 'sv')
        ? []
        : [{field: `${field}.sv`, reason: 'language-missing'}];
      return [
        ...missing,
        ...Object.entries(byLanguage).flatMap(([language, text]) =>
          lintWording(text, language, LONGEST[name] ?? 0, `${field}.${language}`),
        ),
      ];
    }),
  ];
}

/**
 * The equal-choice linter: for what one variant of a layout trial is refused (R10, R11, R21). Empty where it may be shown.
 *
 * It fails closed: what it does not know may not vary.
 *
 * @param at Where the variant stands, as faults name it, such as `variants[1]`.
 */
export function lintVariant(variant: unknown, at: string): readonly TrialFault[] {
  if (!isObject(variant)) return [{field: at, reason: 'shape'}];
  const {id, position, delay, wording} = variant;
  const isDelay =
    Number.isInteger(delay) && Number(delay) >= 0 && Number(delay) <= LONGEST_DELAY_MS;
  const faults: readonly (TrialFault | false)[] = [
    !isSlug(id) && {field: `${at}.id`, reason: 'shape'},
    position !== undefined &&
      position !== 'bottom' &&
      position !== 'corner' && {field: `${at}.position`, reason: 'may-not-vary'},
    delay !== undefined && !isDelay && {field: `${at}.delay`, reason: 'delay'},
  ];
  return [
    ...unknownFields(variant, VARYING, at),
    ...faults.filter((fault) => fault !== false),
    ...(wording === undefined ? [] : lintTexts(wording, `${at}.wording`)),
  ];
}
