import {sql, type Kysely} from 'kysely';
import {REFUSAL} from './append-only.ts';
import type {Tables} from './tables.ts';

const ERASED = 'exists (select 1 from erasure where record_id = old.record_id)';
const ERASED_REQUEST = `exists (select 1 from erasure join rights_request using (record_id)
  where rights_request.number = old.number)`;

/** By table and event, when the database refuses. A request and its history go with the erasure of the record that made it. */
const REFUSED = [
  ['request_change', 'update', 'true'],
  ['request_change', 'delete', `not ${ERASED_REQUEST}`],
  ['rights_request', 'delete', `not ${ERASED}`],
  ['mention', 'update', 'true'],
  ['mention', 'delete', `not ${ERASED}`],
] as const;

async function onSqlite(db: Kysely<Tables>): Promise<void> {
  await sql.raw('drop trigger rights_request_no_delete').execute(db);
  for (const [table, event, when] of REFUSED)
    await sql
      .raw(
        `create trigger ${table}_no_${event} before ${event} on ${table} when ${when}
         begin select raise(abort, '${REFUSAL}'); end`,
      )
      .execute(db);
}

async function onPostgres(db: Kysely<Tables>): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);
  await run('drop trigger rights_request_no_delete on rights_request');
  for (const [table, event, when] of REFUSED) {
    const name = `${table}_no_${event}`;
    await run(
      `create function ${name}() returns trigger language plpgsql as $$
       begin if ${when} then raise exception '${REFUSAL}'; end if; return ${event === 'delete' ? 'old' : 'new'}; end $$`,
    );
    await run(
      `create trigger ${name} before ${event} on ${table} for each row execute function ${name}()`,
    );
  }
  for (const table of ['request_change', 'rights_request', 'mention'])
    await run(
      `create trigger ${table}_no_truncate before truncate on ${table} for each statement execute function ledger_refuses()`,
    );
}

/** Makes the database itself refuse to change how requests came to stand, and to forget them before their time. */
export const guardDesk = (db: Kysely<Tables>, engine: 'sqlite' | 'postgres'): Promise<void> =>
  engine === 'sqlite' ? onSqlite(db) : onPostgres(db);
