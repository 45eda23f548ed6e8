import type {Kysely} from 'kysely';
import type {Tables} from '../database/tables.ts';

/** Adds one step to a request's history, in the transaction that makes it. */
export async function keepChange(
  trx: Kysely<Tables>,
  change: Omit<Tables['request_change'], 'n'>,
): Promise<void> {
  const {n} = await trx
    .selectFrom('request_change')
    .select((of) => of.fn.countAll().as('n'))
    .where('number', '=', change.number)
    .executeTakeFirstOrThrow();
  await trx
    .insertInto('request_change')
    .values({...change, n: Number(n)})
    .execute();
}
