import type {Choice} from '../contract/choice.ts';
import type {Configuration} from '../contract/configuration.ts';
import type {Grants} from '../contract/purpose.ts';
import {answerTo} from './is-due.ts';

/**
 * What the page may do now.
 *
 * Nothing optional without an answer, after the answer's time, or where the purpose has changed since (R5, R26, R27).
 *
 * @param today Whole days since 1970-01-01 UTC.
 */
export function currentGrants(
  choice: Choice | undefined,
  terms: Pick<Configuration, 'purposes' | 'askAgainAfterDays'>,
  today: number,
): Grants {
  const grants: Record<string, boolean> = {necessary: true};
  for (const purpose of terms.purposes)
    grants[purpose.id] = answerTo(purpose, choice, terms, today)?.granted === true;
  return grants;
}
