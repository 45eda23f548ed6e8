import {sql, type Kysely} from 'kysely';
import type {Tables} from './tables.ts';

/** Tables whose rows never change. */
const FIXED = [
  'tree_node',
  'checkpoint',
  'conflict',
  'suppression',
  'suppression_end',
  'marketing_consent',
  'manifest',
  'notice',
  'release',
  'subprocessor',
  'subprocessor_answer',
  'identity',
];

/** Tables of which these columns never change. */
const PARTLY: Readonly<Record<string, readonly string[]>> = {
  body: [
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
  ],
  rights_request: ['number', 'record_id', 'right_article', 'received_at', 'due_by'],
};

/** What may be set once. */
const ONCE: Readonly<Record<string, string>> = {body: 'old.idx is not null or '};

/** What the database says to who would change what was logged. */
export const REFUSAL = 'The ledger is append-only';

async function onSqlite(db: Kysely<Tables>): Promise<void> {
  const refuse = (name: string, event: string, table: string, when = '') =>
    sql
      .raw(
        `create trigger ${name} before ${event} on ${table} ${when} begin select raise(abort, '${REFUSAL}'); end`,
      )
      .execute(db);
  for (const table of FIXED) await refuse(`${table}_no_update`, 'update', table);
  for (const table of [...FIXED, ...Object.keys(PARTLY)])
    await refuse(`${table}_no_delete`, 'delete', table);
  for (const [table, columns] of Object.entries(PARTLY)) {
    const changed = columns.map((column) => `old.${column} is not new.${column}`).join(' or ');
    await refuse(`${table}_no_update`, 'update', table, `when ${ONCE[table] ?? ''}${changed}`);
  }
}

async function onPostgres(db: Kysely<Tables>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);
  await run(
    `create function ledger_refuses() returns trigger language plpgsql as $$ begin raise exception '${REFUSAL}'; end $$`,
  );
  for (const table of [...FIXED, ...Object.keys(PARTLY)]) {
    await run(
      `create trigger ${table}_no_delete before delete or truncate on ${table} for each statement execute function ledger_refuses()`,
    );
    const columns = PARTLY[table] ?? [];
    const changed = columns.map((column) => `old.${column} is distinct from new.${column}`);
    const when = columns.length > 0 ? `when (${ONCE[table] ?? ''}${changed.join(' or ')})` : '';
    await run(
      `create trigger ${table}_no_update before update on ${table} for each row ${when} execute function ledger_refuses()`,
    );
  }
}

/**
 * Makes the database itself refuse to change or delete what was logged.
 *
 * The one change that a body allows is its place in the ledger, given once; a request's status and sealed address alone may change.
 */
export async function makeAppendOnly(
  db: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
): Promise<void> {
  await (engine === 'sqlite' ? onSqlite(db) : onPostgres(db));
}
