import {sql, type Kysely} from 'kysely';
import {REFUSAL} from './append-only.ts';
import type {Tables} from './tables.ts';

/** What of a leaf never changes. */
const LEAF = ['arrival', 'record_id', 'at', 'seq', 'leaf_hash'];

const ERASED = (record: string) => `exists (select 1 from erasure where record_id = ${record})`;
const ERASED_BODY = `exists (select 1 from erasure join leaf using (record_id) where leaf.arrival = old.arrival)`;

/** By table and event, when the database refuses. `is not` stands for how the engine compares what may be null. */
const REFUSED = [
  ['leaf', 'delete', ''],
  [
    'leaf',
    'update',
    [
      ...LEAF.map((column) => `old.${column} is not new.${column}`),
      '(old.idx is not null and old.idx is not new.idx)',
      `(old.submission_digest is not new.submission_digest and not (new.submission_digest = '' and ${ERASED('old.record_id')}))`,
    ].join(' or '),
  ],
  ['body', 'update', ''],
  ['body', 'delete', `not ${ERASED_BODY}`],
  ['conflict', 'delete', `not ${ERASED('old.record_id')}`],
  ['erasure', 'update', ''],
  ['erasure', 'delete', ''],
  ['tile', 'delete', ''],
  [
    'tile',
    'update',
    'old.level is not new.level or old.idx is not new.idx or substr(new.hashes, 1, length(old.hashes)) is not old.hashes',
  ],
] as const;

async function onSqlite(db: Kysely<Tables>): Promise<void> {
  await sql.raw('drop trigger conflict_no_delete').execute(db);
  for (const [table, event, when] of REFUSED)
    await sql
      .raw(
        `create trigger ${table}_no_${event} before ${event} on ${table} ${when && `when ${when}`}
         begin select raise(abort, '${REFUSAL}'); end`,
      )
      .execute(db);
}

/** A trigger's condition cannot ask other tables there, so each has a function of its own. */
async function onPostgres(db: Kysely<Tables>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);
  await run('drop trigger conflict_no_delete on conflict');
  for (const [table, event, when] of REFUSED) {
    const name = `${table}_no_${event}`;
    const condition = (when || 'true')
      .replaceAll('is not new', 'is distinct from new')
      .replaceAll('is not old', 'is distinct from old');
    await run(
      `create function ${name}() returns trigger language plpgsql as $$
       begin if ${condition} then raise exception '${REFUSAL}'; end if; return ${event === 'delete' ? 'old' : 'new'}; end $$`,
    );
    await run(
      `create trigger ${name} before ${event} on ${table} for each row execute function ${name}()`,
    );
  }
  for (const table of ['leaf', 'body', 'conflict', 'erasure', 'tile', 'body_rest'])
    await guardPartition(db, table);
}

/** Keeps a table from ever being changed, but for new rows. */
export async function refuseChanges(
  db: Kysely<Tables>,
  engine: 'sqlite' | 'postgres',
  table: string,
): Promise<void> {
  for (const event of ['update', 'delete'])
    await sql
      .raw(
        engine === 'sqlite'
          ? `create trigger ${table}_no_${event} before ${event} on ${table} begin select raise(abort, '${REFUSAL}'); end`
          : `create trigger ${table}_no_${event} before ${event} on ${table} for each statement execute function ledger_refuses()`,
      )
      .execute(db);
  if (engine === 'postgres') await guardPartition(db, table);
}

/** Keeps a table from being emptied at once, on PostgreSQL. */
export async function guardPartition(db: Kysely<Tables>, table: string): Promise<void> {
  await sql
    .raw(
      `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function ledger_refuses()`,
    )
    .execute(db);
}

/** Makes the database itself refuse to change or remove leaves, tiles and bodies; a body may go once its erasure is written down. */
export const guardLeaves = (db: Kysely<Tables>, engine: 'sqlite' | 'postgres'): Promise<void> =>
  engine === 'sqlite' ? onSqlite(db) : onPostgres(db);
