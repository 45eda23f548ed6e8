import type {Transaction} from 'kysely';
import type {Tables} from '../database/tables.ts';
import {appendEvent} from '../ledger/append-event.ts';

/**
 * Says of a request that its address was verified, and logs it (law.md 6.2). Doing it again changes nothing.
 *
 * @param recordId The record that made the request. @param now Milliseconds since 1970-01-01 UTC.
 */
export async function acknowledgeRequest(
  trx: Transaction<Tables>,
  recordId: string,
  now: number,
): Promise<void> {
  const status = 'acknowledged';
  const request = await trx
    .updateTable('rights_request')
    .set({status})
    .where('record_id', '=', recordId)
    .where('status', '=', 'needs-verification')
    .returning('number')
    .executeTakeFirst();
  if (!request) return;
  const event = {
    v: 1,
    type: 'rights.updated',
    rights: {request: request.number, status},
    confirms: recordId,
  } as const;
  await appendEvent(trx, event, now);
}
