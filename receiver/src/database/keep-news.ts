import type {Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';
import {refuseChanges} from './guard-leaves.ts';
import type {Tables} from './tables.ts';

/** News of sub-processors that staff publish. What was told is never told otherwise. */
export const keepNews = (engine: 'sqlite' | 'postgres'): Migration => ({
  async up(db: Kysely<Tables>) {
    await db.schema
      .createTable('published_news')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('news', 'text', (column) => column.notNull())
      .addColumn('record_id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await refuseChanges(db, engine, 'published_news');
  },
});
