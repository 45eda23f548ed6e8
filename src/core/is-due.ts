import type {Choice} from '../contract/choice.ts';
import type {Configuration} from '../contract/configuration.ts';

type Terms = Pick<Configuration, 'purposes' | 'askAgainAfterDays'>;

/** Whether an answer's time is over (R25), or its date lies ahead, as after a wrong clock. */
export const isExpired = ({day}: Choice, {askAgainAfterDays}: Terms, today: number): boolean =>
  today >= day + askAgainAfterDays || day > today + 1;

/** Whether the visitor must be asked now: no answer, none that still holds, or a purpose that is new or has changed (R25, R26). */
export const isDue = (choice: Choice | undefined, terms: Terms, today: number): boolean =>
  !choice ||
  isExpired(choice, terms, today) ||
  terms.purposes.some(({id, revision}) => (choice.answers[id]?.revision ?? 0) < revision);
