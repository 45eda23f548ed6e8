import type {Transaction} from 'kysely';
import type {RequestUpdate} from '../../../src/contract/desk.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';
import {appendEvent} from '../ledger/append-event.ts';
import {letterWords} from './letter-words.ts';
import type {Letters} from './open-letters.ts';
import {keepChange} from './keep-change.ts';
import {swedishDay} from '../../../src/core/swedish-day.ts';
import {isClosed} from '../../../src/core/request-transitions.ts';
import {weighUpdate, type Obstacle} from './weigh-update.ts';

/**
 * Changes a request as staff say, with one step of its history and one event in the ledger, which names nobody.
 *
 * @param now Milliseconds since 1970-01-01 UTC. @param letters Tell the person of it.
 * @returns `done`; `unknown` where no request has this number; or what is in the way.
 */
export async function updateRequest(
  trx: Transaction<Tables>,
  number: string,
  update: RequestUpdate,
  now: number,
  letters: Pick<Letters, 'queue'>,
): Promise<'done' | 'unknown' | Obstacle> {
  const row = await trx
    .selectFrom('rights_request')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return 'unknown';
  const receivedOn = swedishDay(Date.parse(row.received_at));
  const standing = {status: row.status, receivedOn, dueBy: row.due_by};
  const weighed = weighUpdate(standing, update, swedishDay(now));
  if ('obstacle' in weighed) return weighed.obstacle;
  const {to: status, reason} = update;
  const {extendedTo} = weighed;
  const at = wholeSeconds(now);
  // Two members of staff at once: the second one's history has the same number and is tried again.
  await keepChange(trx, {number, at, status, reason: reason ?? null, due_by: extendedTo});
  await trx
    .updateTable('rights_request')
    .set({
      status,
      ...(extendedTo && {extended_to: extendedTo}),
      ...(status === 'acknowledged' && {verified_at: at}),
      ...(status === 'needs-verification' && {verified_at: null}),
      ...(isClosed(status) && {closed_at: at}),
    })
    .where('number', '=', number)
    .execute();
  // Read before its end, when the database forgets it.
  const {sealed_address: sealed} = row;
  if (sealed !== null && letterWords.sv.letters[status]) await letters.queue(trx, {number, sealed});
  const rights = {
    request: number,
    status,
    ...(reason && {reason}),
    ...(extendedTo && {dueBy: extendedTo}),
  };
  const event = {v: 1, type: 'rights.updated', rights} as const;
  await appendEvent(trx, event, now);
  return 'done';
}
