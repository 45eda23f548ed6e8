/** The table at the end of a run. */
import {add, NOTHING, type Counts} from './counts.ts';
import type {Outcome} from './run-step.ts';

export const totalOf = (outcomes: readonly Outcome[]): Counts =>
  outcomes.map(({counts}) => counts).reduce(add, NOTHING);

/** What did not happen is left out: a step that passed says so and no more. */
function phrase({counts, remark}: Outcome): string {
  const {passed, failed, skipped} = counts;
  const parts = [
    passed > 0 && `${String(passed)} passed`,
    failed > 0 && `${String(failed)} FAILED`,
    skipped > 0 && `${String(skipped)} SKIPPED`,
    remark,
  ];
  return parts.filter(Boolean).join(', ');
}

/** A failure is told whole where it happened; here it is named. */
const shorten = (failure: string): string => failure.replace(/\s+/g, ' ').slice(0, 900);

/** Three columns, what failed by name, and last of all the line that a machine may read. */
export function reportOn(outcomes: readonly Outcome[], {of}: {of: number}): string {
  const rows = [
    ['step', 'result', 'seconds'],
    ...outcomes.map((outcome) => [outcome.name, phrase(outcome), outcome.seconds.toFixed(1)]),
  ] as [string, string, string][];
  const [first, second] = [0, 1].map((i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)));
  const lines = rows.map(([name, result, seconds]) =>
    [name.padEnd(first ?? 0), result.padEnd(second ?? 0), seconds.padStart(7)].join('  '),
  );
  const subset = `A subset: ${String(outcomes.length)} of ${String(of)} steps.`;
  const {passed, failed, skipped} = totalOf(outcomes);
  const failures = outcomes.flatMap(({name, counts}) =>
    (counts.failures ?? []).map((failure) => `✖ ${name}: ${shorten(failure)}`),
  );
  return [
    '',
    ...lines,
    '',
    ...failures,
    ...(outcomes.length < of ? [subset] : []),
    `${String(passed)} passed, ${String(failed)} failed, ${String(skipped)} skipped`,
  ].join('\n');
}
