import type {Kysely} from 'kysely';
import type {RequestState} from '../../../src/contract/rights.ts';
import type {Tables} from '../database/tables.ts';

/** How a request stands. @returns undefined where no request has this number. */
export async function readRequest(
  db: Kysely<Tables>,
  number: string,
): Promise<RequestState | undefined> {
  const row = await db
    .selectFrom('rights_request')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst();
  return (
    row && {
      v: 1,
      request: row.number,
      right: row.right_article,
      status: row.status,
      receivedAt: row.received_at,
      dueBy: row.extended_to ?? row.due_by,
    }
  );
}
