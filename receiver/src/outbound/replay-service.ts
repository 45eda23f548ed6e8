import type {Kysely} from 'kysely';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';

/** Lets a service be told again of all that was given up. @param now Milliseconds since 1970-01-01 UTC. @returns How many. */
export async function replayService(
  db: Kysely<Tables>,
  service: string,
  now: number,
): Promise<number> {
  const rows = await db
    .updateTable('service_delivery')
    .set({
      state: 'pending',
      attempts: 0,
      next_at: wholeSeconds(now),
      status: null,
      ended_at: null,
    })
    .where('service', '=', service)
    .where('state', '=', 'dead')
    .returning('address_ref')
    .execute();
  return rows.length;
}
