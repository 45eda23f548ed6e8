import type {Ground} from '../../../src/contract/rights.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Engine} from '../database/engine.ts';
import {appendEvent} from '../ledger/append-event.ts';
import {gatherFacts} from '../retention/gather-facts.ts';
import {addMonths, judge} from '../retention/judge.ts';
import {rules} from '../retention/rules.ts';
import {eraseBodies} from './erase-bodies.ts';
import {hasChain} from '../subjects/keep-subjects.ts';
import {refsOfOne} from '../subjects/refs-of-one.ts';
import {readHeld} from './read-held.ts';

/** An erasure as staff order it. */
export interface ErasureOrder {
  /** References of one person. */
  readonly refs: readonly string[];
  readonly reason: Ground;
  /** Number of the request that asked for it. */
  readonly request?: string | undefined;
  /** Shows what would go, and changes nothing. */
  readonly dryRun: boolean;
}

/**
 * Erases what is held on a subject, but for what the law wants kept (GDPR 17(3), R48), and says of each record which it was and why.
 * Objections keep stopping what they stop. The ledger tells of it by places alone.
 *
 * @param now Milliseconds since 1970-01-01 UTC.
 */
export async function eraseSubject(
  engine: Engine,
  {refs, reason, request, dryRun}: ErasureOrder,
  now: number,
) {
  const at = wholeSeconds(now);
  return engine.db.transaction().execute(async (trx) => {
    const all = await refsOfOne(trx, refs);
    // Nothing of theirs comes between judging and erasing.
    await engine.lockSubjects(trx, all.filter(hasChain));
    const held = await readHeld(trx, all);
    const factsOf =
      held.length > 0
        ? await gatherFacts(
            trx,
            held.map(({record}) => record),
          )
        : undefined;
    const weighed = held.flatMap((one) => {
      const verdict = factsOf && judge(one.record, factsOf(one.record), at);
      if (!verdict) return [];
      const {rule, since, isDue} = verdict;
      const {months, law, onRequest} = rules[rule];
      // What has no place yet waits for the next call: the event names places.
      const goes = one.idx !== null && (onRequest || isDue);
      const until = since !== null && months !== null ? addMonths(since, months) : null;
      return [
        {...one, goes, told: {record: one.recordId, type: one.record.type, rule, law}, until},
      ];
    });
    const gone = weighed.filter(({goes}) => goes);
    const kept = weighed.filter(({goes}) => !goes);
    if (!dryRun && gone.length > 0) {
      const doomed = gone.map((one) => ({...one, ref: one.record.subject.ref, reason}));
      await eraseBodies(engine, trx, doomed, at);
      const event = {
        v: 1,
        type: 'erasure.done',
        erased: gone.map(({idx}) => Number(idx)),
        kept: kept.length,
        reason,
        ...(request && {request}),
      } as const;
      await appendEvent(trx, event, now);
    }
    return {
      v: 1 as const,
      dryRun,
      erased: gone.map(({told: {record, type, rule}}) => ({record, type, rule})),
      kept: kept.map(({told, until}) => ({...told, ...(until && {until})})),
    };
  });
}
