import {PostgresAdapter, type Kysely} from 'kysely';
import type {Tables} from './tables.ts';

/** Whether queries go to PostgreSQL, for what each engine writes in its own way. */
export const isPostgres = (db: Kysely<Tables>): boolean =>
  db.getExecutor().adapter instanceof PostgresAdapter;
