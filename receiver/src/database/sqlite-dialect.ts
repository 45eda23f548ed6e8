import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type Dialect,
  type Driver,
} from 'kysely';
import {SqliteConnection} from './sqlite-connection.ts';

/** Statements around the queries of a transaction. */
function createDriver(path: string): Driver {
  let connection: SqliteConnection | undefined;
  const tell = (statement: string) => async (to: Pick<SqliteConnection, 'executeQuery'>) => {
    await to.executeQuery(CompiledQuery.raw(statement));
  };
  return {
    init: () => Promise.resolve(),
    // Kysely gives the one connection to one caller at a time.
    acquireConnection: () => Promise.resolve((connection ??= new SqliteConnection(path))),
    // Nobody waits for it: where it fails, what follows is refused with the reason.
    beginTransaction: (to) => {
      tell('begin')(to).catch(() => undefined);
      return Promise.resolve();
    },
    commitTransaction: tell('commit'),
    rollbackTransaction: tell('rollback'),
    releaseConnection: () => Promise.resolve(),
    destroy: async () => connection?.close(),
  };
}

/** Kysely over Node's own SQLite: nothing to install, and what is committed is on the disk. */
export const createSqliteDialect = (path: string): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createDriver: () => createDriver(path),
  createIntrospector: (db) => new SqliteIntrospector(db),
  createQueryCompiler: () => new SqliteQueryCompiler(),
});
