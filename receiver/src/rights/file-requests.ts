import type {Transaction} from 'kysely';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import type {Tables} from '../database/tables.ts';

/** Keeps how new requests stand, in the transaction that logs them. */
export async function fileRequests(
  trx: Transaction<Tables>,
  records: readonly LedgerRecord[],
): Promise<void> {
  const rows = records.flatMap(({id, at, rights}) =>
    rights
      ? [
          {
            number: rights.request,
            record_id: id,
            right_article: rights.right,
            received_at: at,
            due_by: rights.dueBy,
            status: rights.status,
            sealed_address: null,
          },
        ]
      : [],
  );
  if (rows.length > 0) await trx.insertInto('rights_request').values(rows).execute();
}
