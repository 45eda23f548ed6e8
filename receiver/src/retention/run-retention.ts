import type {Transaction} from 'kysely';
import type {RecordType} from '../../../src/contract/record.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Engine} from '../database/engine.ts';
import type {Tables} from '../database/tables.ts';
import {eraseBodies} from '../erasure/erase-bodies.ts';
import {appendEvent} from '../ledger/append-event.ts';
import {eraseTrail} from './erase-trail.ts';
import {dueTypes, findDue, rulesDigest, type Position} from './find-due.ts';
import type {RuleName} from './rules.ts';

/** How many records fell under a rule, and the oldest of them. */
export interface Tally {
  readonly count: number;
  /** UTC. */
  readonly oldest: string;
}

export interface RetentionRun {
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  /** Only counts. */
  readonly dryRun?: boolean;
  /** Records of one transaction: as long may a delivery wait. Default 500. */
  readonly batch?: number;
}

type Batch = Awaited<ReturnType<typeof findDue>>;

/** Logs what a batch erased by places alone. Where nothing was due, nothing is logged. */
async function erase(
  engine: Engine,
  trx: Transaction<Tables>,
  {due}: Batch,
  now: number,
): Promise<void> {
  if (due.length === 0) return;
  const doomed = due.map((one) => ({...one, reason: `retention.${one.rule}`}));
  await eraseBodies(engine, trx, doomed, wholeSeconds(now));
  const counts: Partial<Record<RuleName, number>> = {};
  for (const {rule} of due) counts[rule] = (counts[rule] ?? 0) + 1;
  const erased = due.map(({idx}) => idx);
  const event = {v: 1, type: 'retention.run', rules: rulesDigest, erased, counts} as const;
  await appendEvent(trx, event, now);
}

/**
 * Erases what had its time (R63), a batch in each transaction and with each batch one event in the ledger.
 *
 * @returns By rule, what was erased, or would be; what another receiver is at is left to it.
 */
export async function runRetention(
  engine: Engine,
  {now, dryRun = false, batch: limit = 500}: RetentionRun,
): Promise<ReadonlyMap<RuleName, Tally>> {
  const tallies = new Map<RuleName, Tally>();
  const step = (type: RecordType, after: Position) =>
    engine.db.transaction().execute(async (trx) => {
      if (!dryRun && !(await engine.tryLockRetention(trx))) return {due: []};
      const found = await findDue(trx, type, {after, limit, now: wholeSeconds(now)});
      if (!dryRun) await erase(engine, trx, found, now);
      return found;
    });
  for (const type of dueTypes) {
    let last: Position | undefined = {at: '', arrival: 0};
    while (last) {
      const found: Batch = await step(type, last);
      for (const {rule, at} of found.due) {
        const {count = 0, oldest = at} = tallies.get(rule) ?? {};
        tallies.set(rule, {count: count + 1, oldest: at < oldest ? at : oldest});
      }
      last = found.last;
    }
  }
  const trail = await eraseTrail(engine, {now, dryRun});
  if (trail) tallies.set('trail', trail);
  return tallies;
}
