import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';
import {makeAppendOnly} from './append-only.ts';
import {createConfirmationTables} from '../confirmation/create-tables.ts';
import type {Tables} from './tables.ts';

/** The first migration: ledger, projections, suppression, requests, customers' tickets, manifests. */
export const createLedger = (engine: 'sqlite' | 'postgres'): Migration => ({
  async up(db: Kysely<Tables>) {
    const bytes = engine === 'sqlite' ? sql`blob` : sql`bytea`;
    const whole = engine === 'sqlite' ? sql`integer` : sql`bigint`;
    const {schema} = db;

    // In SQLite the arrival is the row's own number, which must be the primary key to be given out in order.
    const body = schema.createTable('body');
    await (
      engine === 'sqlite'
        ? body
            .addColumn('arrival', 'integer', (column) => column.primaryKey().autoIncrement())
            .addColumn('record_id', 'text', (column) => column.notNull().unique())
        : body
            .addColumn('arrival', 'bigint', (column) =>
              column.generatedAlwaysAsIdentity().notNull().unique(),
            )
            .addColumn('record_id', 'text', (column) => column.primaryKey())
    )
      .addColumn('idx', whole, (column) => column.unique())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('subject_ref', 'text')
      .addColumn('seq', 'integer')
      .addColumn('site', 'text')
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('submission_digest', 'text', (column) => column.notNull())
      .addColumn('record', 'text', (column) => column.notNull())
      .addColumn('leaf_hash', bytes, (column) => column.notNull())
      .addColumn('manifest_known', 'integer', (column) => column.notNull())
      .execute();
    await schema
      .createIndex('body_subject')
      .on('body')
      .columns(['subject_ref', 'arrival'])
      .execute();
    await sql`create index body_waiting on body (arrival) where idx is null`.execute(db);

    await schema
      .createTable('tree_node')
      .addColumn('level', 'integer', (column) => column.notNull())
      .addColumn('idx', whole, (column) => column.notNull())
      .addColumn('hash', bytes, (column) => column.notNull())
      .addPrimaryKeyConstraint('tree_node_place', ['level', 'idx'])
      .$call((table) => (engine === 'sqlite' ? table.modifyEnd(sql`without rowid`) : table))
      .execute();
    await schema
      .createTable('checkpoint')
      .addColumn('size', whole, (column) => column.primaryKey().notNull())
      .addColumn('root', bytes, (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .execute();

    await texts(db, 'conflict', ['record_id', 'submission_digest'], ['submission', 'at']);
    await counts(db, 'purpose_day', ['day', 'site', 'purpose', 'status']);
    await counts(db, 'objection_day', ['day', 'site', 'channel']);
    await counts(db, 'record_day', ['day', 'site', 'type']);
    const spoken = ['channel', 'topic', 'scope', 'record_id'];
    await texts(db, 'suppression', ['address_ref', ...spoken], ['objector_ref', 'since']);
    await texts(db, 'suppression_end', ['ref', ...spoken], ['since']);
    await texts(db, 'marketing_consent', ['ref', ...spoken], ['since']);
    await texts(db, 'manifest', ['sha256'], ['json']);
    await texts(db, 'notice', ['sha256'], ['text']);
    await texts(db, 'release', ['digest'], ['record_id', 'manifest', 'at']);
    await texts(db, 'subprocessor', ['digest'], ['record_id', 'news', 'at']);
    await texts(db, 'subprocessor_answer', ['customer_ref', 'news', 'record_id'], ['answer']);
    await texts(
      db,
      'rights_request',
      ['number'],
      ['record_id', 'right_article', 'received_at', 'due_by', 'status'],
    );
    await schema.createIndex('rights_record').on('rights_request').column('record_id').execute();
    await texts(db, 'portal_jti', ['hash'], ['expires_at']);
    await schema
      .createTable('customer')
      .addColumn('ref', 'text', (column) => column.primaryKey().notNull())
      .addColumn('next_seq', 'integer', (column) => column.notNull())
      .execute();
    await schema
      .createTable('ticket')
      .addColumn('hash', 'text', (column) => column.primaryKey().notNull())
      .addColumn('customer_ref', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('expires_at', 'text', (column) => column.notNull())
      .addColumn('record_id', 'text')
      .execute();
    await texts(db, 'identity', ['name'], ['value']);
    await createConfirmationTables(db);

    await makeAppendOnly(db, engine);
  },
});

async function texts(
  {schema}: Kysely<Tables>,
  name: keyof Tables,
  keys: readonly string[],
  others: readonly string[],
): Promise<void> {
  let table = schema.createTable(name);
  for (const column of [...keys, ...others])
    table = table.addColumn(column, 'text', (definition) => definition.notNull());
  await table.addPrimaryKeyConstraint(`${name}_key`, keys as never[]).execute();
}

async function counts(
  {schema}: Kysely<Tables>,
  name: keyof Tables,
  keys: readonly string[],
): Promise<void> {
  let table = schema.createTable(name);
  for (const column of keys)
    table = table.addColumn(column, 'text', (definition) => definition.notNull());
  await table
    .addColumn('shard', 'integer', (column) => column.notNull())
    .addColumn('n', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint(`${name}_key`, [...(keys as never[]), 'shard'])
    .execute();
}
