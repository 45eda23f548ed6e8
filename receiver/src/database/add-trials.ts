import type {Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';
import {refuseChanges} from './guard-leaves.ts';
import type {Tables} from './tables.ts';

/** Layout trials as they were published; what was settled beforehand never changes. */
export const addTrials = (engine: 'sqlite' | 'postgres'): Migration => ({
  async up(db: Kysely<Tables>) {
    await db.schema
      .createTable('trial')
      .addColumn('id', 'text', (column) => column.notNull().primaryKey())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('json', 'text', (column) => column.notNull())
      .addColumn('record_id', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await refuseChanges(db, engine, 'trial');
  },
});
