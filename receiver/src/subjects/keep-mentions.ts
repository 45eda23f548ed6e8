import type {Kysely} from 'kysely';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import type {Tables} from '../database/tables.ts';

/** Addresses that a record names beside its own subject, each once. */
const mentionsOf = ({objections = [], rights, subject}: LedgerRecord): readonly string[] =>
  [
    ...new Set([...objections, ...(rights ? [rights] : [])].flatMap((one) => one.addressRef ?? [])),
  ].filter((ref) => ref !== subject.ref);

/** Keeps which records name which address, so that all that is held on it can be found (R67), in the transaction that logs them. */
export async function keepMentions(
  trx: Kysely<Tables>,
  records: readonly LedgerRecord[],
): Promise<void> {
  const rows = records.flatMap((record) =>
    mentionsOf(record).map((ref) => ({ref, record_id: record.id})),
  );
  if (rows.length > 0) await trx.insertInto('mention').values(rows).execute();
}
