import type {Kysely} from 'kysely';
import type {Tables} from '../database/tables.ts';
import {dueAgain} from '../webhooks/due-again.ts';

/** Lets a service be told again of all that was given up. @param now Milliseconds since 1970-01-01 UTC. @returns How many. */
export async function replayService(
  db: Kysely<Tables>,
  service: string,
  now: number,
): Promise<number> {
  const rows = await db
    .updateTable('service_delivery')
    .set(dueAgain(now))
    .where('service', '=', service)
    .where('state', '=', 'dead')
    .returning('address_ref')
    .execute();
  return rows.length;
}
