import type {Transaction} from 'kysely';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';
import {appendEvent} from '../ledger/append-event.ts';
import type {Letters} from './open-letters.ts';
import {keepChange} from './keep-change.ts';
import type {AddressSeal} from './create-address-seal.ts';

/** A request whose address has confirmed it. */
export interface VerifiedRequest {
  /** The record that made it. */
  readonly recordId: string;
  /** Plain; where it is to be answered. */
  readonly address: string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: number;
  readonly seal: AddressSeal['seal'];
  /** Tell the person that it was received, and by when it is answered. */
  readonly letters?: Pick<Letters, 'queue'> | undefined;
}

/** Says of a request that its address was verified, keeps that sealed for the answer, and logs it. Doing it again changes nothing. */
export async function acknowledgeRequest(
  trx: Transaction<Tables>,
  {recordId, address, now, seal, letters}: VerifiedRequest,
): Promise<void> {
  const status = 'acknowledged';
  const request = await trx
    .updateTable('rights_request')
    .set({status, verified_at: wholeSeconds(now)})
    .where('record_id', '=', recordId)
    .where('status', '=', 'needs-verification')
    .returning('number')
    .executeTakeFirst();
  if (!request) return;
  const {number} = request;
  const sealed = seal(number, address);
  await trx
    .updateTable('rights_request')
    .set({sealed_address: sealed})
    .where('number', '=', number)
    .execute();
  await keepChange(trx, {number, at: wholeSeconds(now), status, reason: null, due_by: null});
  await letters?.queue(trx, {number, sealed});
  const event = {
    v: 1,
    type: 'rights.updated',
    rights: {request: number, status},
    confirms: recordId,
  } as const;
  await appendEvent(trx, event, now);
}
