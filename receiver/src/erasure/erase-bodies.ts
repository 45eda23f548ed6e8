import type {Transaction} from 'kysely';
import type {Engine} from '../database/engine.ts';
import type {Tables} from '../database/tables.ts';
import {hasChain} from '../subjects/keep-subjects.ts';
import {forgetDecisions} from './forget-decisions.ts';

/** A record whose body is to go. */
export interface Doomed {
  readonly recordId: string;
  readonly arrival: number;
  /** The receiver's time, as the leaf has it. */
  readonly at: string;
  readonly ref: string;
  /** Code of what it goes for. */
  readonly reason: string;
}

/**
 * Takes what records say out of the database, and all that could tell it again: the digest, what came under the same id, who is
 * named, what the subject decided. The leaf stays, so that the tree and everyone's receipts do (R48).
 *
 * @param at UTC; when.
 */
export async function eraseBodies(
  engine: Engine,
  trx: Transaction<Tables>,
  doomed: readonly Doomed[],
  at: string,
): Promise<void> {
  if (doomed.length === 0) return;
  const ids = doomed.map(({recordId}) => recordId);
  const refs = [...new Set(doomed.map(({ref}) => ref).filter(hasChain))];
  await engine.lockSubjects(trx, refs);
  await trx
    .insertInto('erasure')
    .values(doomed.map(({recordId, reason}) => ({record_id: recordId, at, reason})))
    .execute();
  await trx
    .deleteFrom('body')
    .where(
      'arrival',
      'in',
      doomed.map(({arrival}) => arrival),
    )
    // PostgreSQL looks into these months alone.
    .where('at', 'in', [...new Set(doomed.map((one) => one.at))])
    .execute();
  await trx
    .updateTable('leaf')
    .set({submission_digest: ''})
    .where('record_id', 'in', ids)
    .execute();
  for (const table of ['conflict', 'mention', 'confirmation'] as const)
    await trx.deleteFrom(table).where('record_id', 'in', ids).execute();
  await trx
    .updateTable('subject_link')
    .set({customer_ref: ''})
    .where('record_id', 'in', ids)
    .execute();
  // The history goes first: its guard looks for the request.
  await trx
    .deleteFrom('request_change')
    .where('number', 'in', (is) =>
      is.selectFrom('rights_request').select('number').where('record_id', 'in', ids),
    )
    .execute();
  await trx.deleteFrom('rights_request').where('record_id', 'in', ids).execute();
  await forgetDecisions(
    trx,
    doomed.map(({arrival}) => arrival),
    refs,
  );
}
