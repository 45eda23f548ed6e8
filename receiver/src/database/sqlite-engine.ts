import type {Kysely} from 'kysely';
import type {Engine} from './engine.ts';
import type {Tables} from './tables.ts';

/** SQLite has one writer at a time, so every transaction already holds all that it could lock. */
export const sqliteEngine = (db: Kysely<Tables>): Engine => ({
  name: 'sqlite',
  db,
  lockSubjects: () => Promise.resolve(),
  lockSequencer: () => Promise.resolve(),
  tryLockSequencer: () => Promise.resolve(true),
  lockPartitions: () => Promise.resolve(),
  tryLockRetention: () => Promise.resolve(true),
  isCollision: () => false,
  close: () => db.destroy(),
});
