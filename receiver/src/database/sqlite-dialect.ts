import {DatabaseSync, type SQLInputValue, type StatementSync} from 'node:sqlite';
import {SqliteDialect} from 'kysely';

/** Prepared statements kept; batches of different sizes make different texts. */
const KEPT_STATEMENTS = 200;

/**
 * Kysely over Node's own SQLite: nothing to install, and what is committed is on the disk.
 *
 * WAL with `synchronous=FULL` calls fsync at every commit.
 */
export function createSqliteDialect(path: string): SqliteDialect {
  const database = new DatabaseSync(path, {timeout: 10_000});
  database.exec('pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on');
  const statements = new Map<string, StatementSync>();

  function statementOf(sql: string): StatementSync {
    const known = statements.get(sql);
    if (known) return known;
    const [oldest] = statements.keys();
    if (oldest !== undefined && statements.size >= KEPT_STATEMENTS) statements.delete(oldest);
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  }

  return new SqliteDialect({
    database: {
      close: () => {
        database.close();
      },
      prepare: (sql) => {
        // A transaction that reads first and writes later must not find the lock taken halfway.
        const statement = statementOf(sql === 'begin' ? 'begin immediate' : sql);
        const values = (given: readonly unknown[]) => given as SQLInputValue[];
        return {
          reader: statement.columns().length > 0,
          all: (given) => statement.all(...values(given)),
          run: (given) => statement.run(...values(given)),
          iterate: (given) => statement.iterate(...values(given)),
        };
      },
    },
  });
}
