import {Kysely} from 'kysely';
import {createTransact} from './create-transact.ts';
import type {Engine} from './engine.ts';
import {createSqliteDialect} from './sqlite-dialect.ts';
import type {Tables} from './tables.ts';

/** SQLite has one writer at a time, so every transaction already holds all that it could lock. */
export function openSqlite(path: string): Engine {
  const dialect = createSqliteDialect(path);
  const db = new Kysely<Tables>({dialect});
  return {
    name: 'sqlite',
    db,
    transact: createTransact(db, dialect),
    lockSubjects: () => Promise.resolve(),
    lockSequencer: () => Promise.resolve(),
    tryLockSequencer: () => Promise.resolve(true),
    lockPartitions: () => Promise.resolve(),
    tryLockRetention: () => Promise.resolve(true),
    isCollision: () => false,
    close: () => db.destroy(),
  };
}
