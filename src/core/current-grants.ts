import type {Choice} from '../contract/choice.ts';
import type {Configuration} from '../contract/configuration.ts';
import type {Grants} from '../contract/purpose.ts';
import {formatChoice} from './choice-text.ts';
import {standing, type Refuses} from './standing.ts';

/**
 * What the page may do now, by a choice.
 *
 * @param today Whole days since 1970-01-01 UTC.
 */
export const currentGrants = (
  choice: Choice | undefined,
  terms: Pick<Configuration, 'purposes' | 'askAgainAfterDays'>,
  today: number,
  refuses?: Refuses,
): Grants => standing(choice ? formatChoice(choice) : '', terms, today, refuses).grants;
