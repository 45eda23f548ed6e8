import type {Choice} from '../contract/choice.ts';
import type {Configuration} from '../contract/configuration.ts';
import type {Purpose} from '../contract/purpose.ts';
import {formatChoice} from './choice-text.ts';
import {standing, type Refuses} from './standing.ts';

/** The purposes that the visitor must be asked about now: those without an answer that holds (R25, R26). */
export const duePurposes = (
  choice: Choice | undefined,
  terms: Pick<Configuration, 'purposes' | 'askAgainAfterDays'>,
  today: number,
  refuses?: Refuses,
): readonly Purpose[] => standing(choice ? formatChoice(choice) : '', terms, today, refuses).due;

/** Whether the visitor must be asked now. */
export const isDue = (...asked: Parameters<typeof duePurposes>): boolean =>
  duePurposes(...asked).length > 0;
