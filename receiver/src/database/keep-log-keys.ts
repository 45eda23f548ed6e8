import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';
import {refuseChanges} from './guard-leaves.ts';
import type {Tables} from './tables.ts';

/** Which keys sign the ledger, and from which size on. */
export const keepLogKeys = (engine: 'sqlite' | 'postgres'): Migration => ({
  async up(db: Kysely<Tables>) {
    const whole = engine === 'sqlite' ? sql`integer` : sql`bigint`;
    await db.schema
      .createTable('log_key')
      .addColumn('vkey', 'text', (column) => column.primaryKey().notNull())
      .addColumn('since', whole, (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();
    await sql`insert into log_key (vkey, since, at)
      select value, 0, (select at from checkpoint where size = 0) from identity where name = 'log'`.execute(
      db,
    );
    await refuseChanges(db, engine, 'log_key');
  },
});
