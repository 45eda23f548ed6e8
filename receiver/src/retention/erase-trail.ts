import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Engine} from '../database/engine.ts';
import {addMonths} from './judge.ts';
import {rules} from './rules.ts';
import type {Tally} from './run-retention.ts';

const DAY_MS = 86_400_000;

/**
 * Erases what the trail of staff's acts has kept for its time. It is no part of the ledger, so no event tells of it.
 *
 * @param now Milliseconds since 1970-01-01 UTC. @returns undefined where nothing was due.
 */
export async function eraseTrail(
  {db}: Engine,
  {now, dryRun}: {readonly now: number; readonly dryRun: boolean},
): Promise<Tally | undefined> {
  // The database refuses by its own clock, which may be behind.
  const end = addMonths(wholeSeconds(now - DAY_MS), -rules.trail.months);
  const {count, oldest} = await db
    .selectFrom('staff_trail')
    .select((is) => [is.fn.countAll<number>().as('count'), is.fn.min('at').as('oldest')])
    .where('at', '<', end)
    .executeTakeFirstOrThrow();
  if (count === 0) return undefined;
  if (!dryRun) await db.deleteFrom('staff_trail').where('at', '<', end).execute();
  return {count, oldest};
}
