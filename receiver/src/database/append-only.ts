import {sql, type Kysely} from 'kysely';
import type {Tables} from './tables.ts';

const FIXED = ['tree_node', 'checkpoint', 'conflict', 'manifest', 'notice', 'release', 'identity'];

const BODY = [
  'record_id',
  'arrival',
  'type',
  'subject_ref',
  'seq',
  'site',
  'at',
  'submission_digest',
  'record',
  'leaf_hash',
  'manifest_known',
];

const REFUSAL = 'The ledger is append-only';

async function onSqlite(db: Kysely<Tables>): Promise<void> {
  const refuse = (name: string, event: string, table: string, when = '') =>
    sql
      .raw(
        `create trigger ${name} before ${event} on ${table} ${when} begin select raise(abort, '${REFUSAL}'); end`,
      )
      .execute(db);
  for (const table of FIXED) await refuse(`${table}_no_update`, 'update', table);
  for (const table of [...FIXED, 'body']) await refuse(`${table}_no_delete`, 'delete', table);
  const changed = BODY.map((column) => `old.${column} is not new.${column}`).join(' or ');
  await refuse('body_no_update', 'update', 'body', `when old.idx is not null or ${changed}`);
}

async function onPostgres(db: Kysely<Tables>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);
  await run(
    `create function ledger_refuses() returns trigger language plpgsql as $$ begin raise exception '${REFUSAL}'; end $$`,
  );
  for (const table of [...FIXED, 'body']) {
    await run(
      `create trigger ${table}_no_delete before delete or truncate on ${table} for each statement execute function ledger_refuses()`,
    );
    const changed = BODY.map((column) => `old.${column} is distinct from new.${column}`);
    const when = `when (old.idx is not null or ${changed.join(' or ')})`;
    await run(
      `create trigger ${table}_no_update before update on ${table} for each row ${table === 'body' ? when : ''} execute function ledger_refuses()`,
    );
  }
}

/**
 * Makes the database itself refuse to change or delete what was logged.
 *
 * The one change that a body allows is its place in the ledger, given once.
 */
export async function makeAppendOnly(
  db: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
): Promise<void> {
  await (engine === 'sqlite' ? onSqlite(db) : onPostgres(db));
}
