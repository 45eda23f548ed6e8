import {Transaction, type Dialect, type Kysely} from 'kysely';
import type {Tables} from './tables.ts';

/**
 * Makes what runs a transaction whose statements may be under way at the same time, where the connection itself keeps them in order.
 *
 * Kysely's own transaction lets each statement wait for the one before: each would be a message of its own to SQLite's thread, and a wait
 * of its own for PostgreSQL.
 *
 * @param db The database. @param dialect Its dialect. @returns `Engine.transact`.
 */
export function createTransact(db: Kysely<Tables>, dialect: Dialect) {
  // Of these only the executor is asked: they begin, commit and close nothing themselves.
  const unasked = {config: {dialect}, dialect, driver: dialect.createDriver()};
  return <Result>(work: (trx: Transaction<Tables>) => Promise<Result>): Promise<Result> =>
    db.transaction().execute(async (trx) => {
      const executor = trx.getExecutor();
      const connection = await executor.provideConnection((one) => Promise.resolve(one));
      const unqueued = executor.withConnectionProvider({
        provideConnection: (consumer) => consumer(connection),
      });
      return work(new Transaction({...unasked, executor: unqueued}));
    });
}
