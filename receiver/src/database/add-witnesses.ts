import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';
import {refuseChanges} from './guard-leaves.ts';
import type {Tables} from './tables.ts';

/** What witnesses have signed beneath checkpoints. */
export const addWitnesses = (engine: 'sqlite' | 'postgres'): Migration => ({
  async up(db: Kysely<Tables>) {
    const whole = engine === 'sqlite' ? sql`integer` : sql`bigint`;
    await db.schema
      .createTable('cosignature')
      .addColumn('size', whole, (column) => column.notNull())
      .addColumn('witness', 'text', (column) => column.notNull())
      .addColumn('line', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('cosignature_pk', ['size', 'witness'])
      .execute();
    await refuseChanges(db, engine, 'cosignature');
  },
});
