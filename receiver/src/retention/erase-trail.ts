import type {Engine} from '../database/engine.ts';
import {addMonths} from './judge.ts';
import {rules} from './rules.ts';
import type {Tally} from './run-retention.ts';

/**
 * Erases what the trail of staff's acts has kept for its time. It is no part of the ledger, so no event tells of it.
 *
 * @param now UTC. @returns undefined where nothing was due.
 */
export async function eraseTrail(
  {db}: Engine,
  {now, dryRun}: {readonly now: string; readonly dryRun: boolean},
): Promise<Tally | undefined> {
  const end = addMonths(now, -rules.trail.months);
  const {count, oldest} = await db
    .selectFrom('staff_trail')
    .select((is) => [is.fn.countAll<number>().as('count'), is.fn.min('at').as('oldest')])
    .where('at', '<', end)
    .executeTakeFirstOrThrow();
  if (count === 0) return undefined;
  if (!dryRun) await db.deleteFrom('staff_trail').where('at', '<', end).execute();
  return {count, oldest};
}
