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
            extended_to: null,
            verified_at: rights.status === 'acknowledged' ? at : null,
            closed_at: null,
          },
        ]
      : [],
  );
  if (rows.length === 0) return;
  await trx.insertInto('rights_request').values(rows).execute();
  await trx
    .insertInto('request_change')
    .values(
      rows.map(({number, received_at: at, status}) => ({
        number,
        n: 0,
        at,
        status,
        reason: null,
        due_by: null,
      })),
    )
    .execute();
}
