import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';
import type {Tables} from './tables.ts';

/** Counts that rates are made of. What was counted before is not among them: it names neither language nor device. */
export const addRates = (engine: 'sqlite' | 'postgres'): Migration => ({
  async up(db: Kysely<Tables>) {
    const whole = engine === 'sqlite' ? sql`integer` : sql`bigint`;
    await db.schema
      .createTable('rate_day')
      .addColumn('day', 'text', (column) => column.notNull())
      .addColumn('site', 'text', (column) => column.notNull())
      .addColumn('lang', 'text', (column) => column.notNull())
      .addColumn('device', 'text', (column) => column.notNull())
      .addColumn('layout', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('shard', 'integer', (column) => column.notNull())
      .addColumn('n', whole, (column) => column.notNull())
      .addPrimaryKeyConstraint('rate_day_pk', [
        'day',
        'site',
        'lang',
        'device',
        'layout',
        'what',
        'shard',
      ])
      .execute();
  },
});
