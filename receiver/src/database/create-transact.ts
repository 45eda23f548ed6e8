import {Transaction, type Dialect, type Kysely} from 'kysely';
import type {Tables} from './tables.ts';

/**
 * Makes what runs a transaction whose statements may be under way at the same time, where the connection itself keeps them in order.
 *
 * Kysely's own transaction lets each statement wait for the one before: each would be a message of its own to SQLite's thread, and a wait
 * of its own for PostgreSQL.
 *
 * @param dialect The database's. @returns `Engine.transact`.
 */
export const createTransact =
  (db: Kysely<Tables>, dialect: Dialect) =>
  <Result>(work: (trx: Transaction<Tables>) => Promise<Result>): Promise<Result> =>
    db.transaction().execute(async (trx) => {
      const executor = trx.getExecutor();
      const connection = await executor.provideConnection((one) => Promise.resolve(one));
      const unqueued = executor.withConnectionProvider({
        provideConnection: (consumer) => consumer(connection),
      });
      // Of these only the executor is asked: it begins, commits and closes nothing itself.
      const driver = dialect.createDriver();
      return work(new Transaction({config: {dialect}, dialect, driver, executor: unqueued}));
    });
