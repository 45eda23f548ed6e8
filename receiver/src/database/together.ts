import type {Kysely} from 'kysely';
import {isPostgres} from './is-postgres.ts';
import type {Tables} from './tables.ts';

type Queries = readonly (() => Promise<unknown>)[];
type Results<All extends Queries> = {
  -readonly [Place in keyof All]: Awaited<ReturnType<All[Place]>>;
};

/**
 * Runs queries of one transaction, in their order and with one wait for all: SQLite's thread works through what it is given. PostgreSQL's
 * client takes one at a time, so that there each waits for the one before.
 *
 * None may need what another of them finds.
 *
 * @throws {unknown} what the first that failed has thrown, once all have come to their end.
 */
export async function together<const All extends Queries>(
  db: Kysely<Tables>,
  queries: All,
): Promise<Results<All>> {
  if (!isPostgres(db)) {
    // None may go on behind the back of who ends the transaction.
    const settled = await Promise.allSettled(queries.map((query) => query()));
    for (const one of settled) if (one.status === 'rejected') throw one.reason;
    return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as Results<All>;
  }
  const results: unknown[] = [];
  for (const query of queries) results.push(await query());
  return results as Results<All>;
}
