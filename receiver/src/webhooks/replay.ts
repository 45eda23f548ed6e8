import type {Kysely} from 'kysely';
import type {Tables} from '../database/tables.ts';
import {dueAgain} from './due-again.ts';

/** Sends one delivery again, under the same id. @returns false where it is unknown, or was erased. */
export async function replayDelivery(
  db: Kysely<Tables>,
  id: string,
  now: number,
): Promise<boolean> {
  const row = await db
    .updateTable('webhook_delivery')
    .set(dueAgain(now))
    .where('id', '=', id)
    .where('state', '!=', 'erased')
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Sends again all that was given up for one webhook, which counts as there again. @returns How many. */
export const replayEndpoint = (db: Kysely<Tables>, endpoint: string, now: number) =>
  db.transaction().execute(async (trx) => {
    await trx
      .updateTable('webhook_endpoint')
      .set({disabled_at: null})
      .where('id', '=', endpoint)
      .execute();
    const rows = await trx
      .updateTable('webhook_delivery')
      .set(dueAgain(now))
      .where('endpoint', '=', endpoint)
      .where('state', '=', 'dead')
      .returning('id')
      .execute();
    return rows.length;
  });
