import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';
import {REFUSAL} from './append-only.ts';
import {guardPartition} from './guard-leaves.ts';
import type {Tables} from './tables.ts';

/** Moments in milliseconds need more than four bytes. */
const tables = (whole: string): readonly string[] => [
  `create table staff_session (hash text not null primary key, who text not null, name text not null, roles text not null,
    signed_in_by text not null, at ${whole} not null, seen_at ${whole} not null, ends_at ${whole} not null)`,
  'create index staff_session_who on staff_session (who)',
  `create table staff_sign_in (hash text not null primary key, state text not null, nonce text not null, verifier text not null,
    ends_at ${whole} not null)`,
  `create table staff_link (hash text not null primary key, name text not null, roles text not null, ends_at ${whole} not null)`,
  `create table staff_token (id text not null primary key, hash text not null unique, name text not null, acts text not null,
    made_by text not null, at text not null, expires_at text not null, last_used text, revoked_at text)`,
  `create table staff_trail (id text not null primary key, at text not null, who text not null, name text not null,
    signed_in_by text not null, act text not null, object text not null, count ${whole} not null, outcome text not null)`,
  'create index staff_trail_at on staff_trail (at, id)',
];

/** Younger than the retention rule lets it go, by the database's own clock. */
const YOUNG = {
  sqlite: "old.at > strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '-24 months')",
  postgres: `old.at > to_char(now() at time zone 'utc' - interval '24 months', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`,
};

async function guardTrail(db: Kysely<Tables>, engine: 'sqlite' | 'postgres'): Promise<void> {
  const run = (text: string) => sql.raw(text).execute(db);
  for (const [event, when] of [
    ['update', 'true'],
    ['delete', YOUNG[engine]],
  ] as const) {
    const name = `staff_trail_no_${event}`;
    if (engine === 'sqlite')
      await run(
        `create trigger ${name} before ${event} on staff_trail when ${when} begin select raise(abort, '${REFUSAL}'); end`,
      );
    else {
      await run(
        `create function ${name}() returns trigger language plpgsql as $$
         begin if ${when} then raise exception '${REFUSAL}'; end if; return ${event === 'delete' ? 'old' : 'new'}; end $$`,
      );
      await run(
        `create trigger ${name} before ${event} on staff_trail for each row execute function ${name}()`,
      );
    }
  }
  if (engine === 'postgres') await guardPartition(db, 'staff_trail');
}

/** The tenth migration: who signed in, which tokens services have, and who did what. */
export const addStaff = (engine: 'sqlite' | 'postgres'): Migration => ({
  async up(db: Kysely<Tables>) {
    for (const statement of tables(engine === 'sqlite' ? 'integer' : 'bigint'))
      await sql.raw(statement).execute(db);
    await guardTrail(db, engine);
  },
});
