import type {Transaction} from 'kysely';
import type {Tables} from '../database/tables.ts';
import type {Submission} from '../ledger/prepare-submission.ts';

/** Puts what objections name on the suppression list, in the transaction that logs them: a no holds at once (R37). */
export async function suppress(
  trx: Transaction<Tables>,
  submissions: readonly Submission[],
  since: string,
): Promise<void> {
  const rows = submissions.flatMap(({record: {id}, suppressions}) =>
    suppressions.map(({addressRef, objectorRef, channel, topic = '', scope}) => ({
      address_ref: addressRef,
      objector_ref: objectorRef,
      channel,
      topic,
      scope,
      since,
      record_id: id,
    })),
  );
  if (rows.length === 0) return;
  await trx
    .insertInto('suppression')
    .values(rows)
    // One record may name two spellings of the same address.
    .onConflict((met) => met.doNothing())
    .execute();
}
