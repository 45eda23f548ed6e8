import type {TrialFault} from '../../contract/trial.ts';
import {wordingRules, type WordingReason} from './wording-rules.ts';

/** A word or phrase as it stands in a text; a hyphen at its end stands for any ending. */
function patternOf(rule: string): RegExp {
  const isStem = rule.endsWith('-');
  const words = isStem ? rule.slice(0, -1) : rule;
  return new RegExp(`(?<!\\p{L})${words}${isStem ? '\\p{L}*' : '(?!\\p{L})'}`, 'u');
}

/** Capitals, exclamation marks, pictures, and what is no plain text. */
const SHOUTS = /!|\p{Extended_Pictographic}|\p{Lu}{4,}|[<>]|https?:/u;

/**
 * What makes a text steer an answer (R21). Fails closed: a language without rules is refused.
 *
 * @param most Characters that it may have.
 * @param field Where it stands, as faults name it.
 */
export function lintWording(
  text: unknown,
  language: string,
  most: number,
  field: string,
): readonly TrialFault[] {
  if (typeof text !== 'string' || text.trim() === '') return [{field, reason: 'shape'}];
  const rules = Object.hasOwn(wordingRules, language) ? wordingRules[language] : undefined;
  if (!rules) return [{field, reason: 'language-unknown', found: language}];
  const plain = text.normalize('NFKC').toLowerCase().replaceAll("'", '’').replace(/\s+/g, ' ');
  const shouted = SHOUTS.exec(text);
  return [
    ...(text.length > most ? [{field, reason: 'length', found: String(text.length)} as const] : []),
    ...(shouted ? [{field, reason: 'shouts', found: shouted[0]} as const] : []),
    ...Object.entries(rules).flatMap(([reason, list]) => {
      const [found] = list.split(', ').flatMap((rule) => patternOf(rule).exec(plain) ?? []);
      return found === undefined ? [] : [{field, reason: reason as WordingReason, found}];
    }),
  ];
}
