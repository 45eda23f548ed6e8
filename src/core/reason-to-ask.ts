import type {Choice} from '../contract/choice.ts';
import type {Configuration} from '../contract/configuration.ts';

/** Why the visitor is asked: no answer yet, its time is over, or a purpose is new or has changed. */
export type Reason = 'no-answer' | 'expired' | 'changed';

/** Whether an answer's time is over, or its date lies ahead, as after a wrong clock. */
export function isExpired(
  {day}: Choice,
  {askAgainAfterDays}: Pick<Configuration, 'askAgainAfterDays'>,
  today: number,
): boolean {
  return today >= day + askAgainAfterDays || day > today + 1;
}

/** Why the visitor must be asked now (R25, R26). @returns undefined where an answer holds: then nothing is shown. */
export function reasonToAsk(
  choice: Choice | undefined,
  configuration: Pick<Configuration, 'purposes' | 'askAgainAfterDays'>,
  today: number,
): Reason | undefined {
  if (!choice) return 'no-answer';
  if (isExpired(choice, configuration, today)) return 'expired';
  const changed = configuration.purposes.some(
    ({id, revision}) => !((choice.answers[id]?.revision ?? 0) >= revision),
  );
  return changed ? 'changed' : undefined;
}
