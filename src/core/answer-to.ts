import type {Answer, Choice} from '../contract/choice.ts';
import type {Configuration} from '../contract/configuration.ts';
import type {Purpose} from '../contract/purpose.ts';

type Terms = Pick<Configuration, 'purposes' | 'askAgainAfterDays'>;

/**
 * The answer that holds for a purpose now.
 *
 * None after its time (R25, R27), where its date lies ahead, as after a wrong clock, or where the purpose has changed since (R26).
 *
 * @param today Whole days since 1970-01-01 UTC.
 */
export function answerTo(
  {id, revision}: Purpose,
  choice: Choice | undefined,
  {askAgainAfterDays}: Pick<Terms, 'askAgainAfterDays'>,
  today: number,
): Answer | undefined {
  const answer = choice?.answers[id];
  const age = today - (choice?.day ?? 0);
  return answer &&
    answer.revision >= revision &&
    age >= -1 &&
    age + (answer.age ?? 0) < askAgainAfterDays
    ? answer
    : undefined;
}
