import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';
import {REFUSAL} from './append-only.ts';
import type {Tables} from './tables.ts';

const STATEMENTS = [
  'create table ref_alias (ref text primary key not null, older_ref text not null)',
  'create index ref_alias_older on ref_alias (older_ref)',
  `create table subject_link (customer_ref text not null, browser_ref text not null, record_id text not null,
    at text not null, primary key (record_id))`,
  'create index subject_link_customer on subject_link (customer_ref)',
  'create index subject_link_browser on subject_link (browser_ref)',
];

/** The fourth migration: references of one identity under several peppers, and browsers that customers have linked. */
export const joinSubjects = (engine: 'sqlite' | 'postgres'): Migration => ({
  async up(db: Kysely<Tables>) {
    for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
    for (const table of ['ref_alias', 'subject_link'])
      for (const event of ['update', 'delete'])
        await sql
          .raw(
            engine === 'sqlite'
              ? `create trigger ${table}_no_${event} before ${event} on ${table} begin select raise(abort, '${REFUSAL}'); end`
              : `create trigger ${table}_no_${event} before ${event}${event === 'delete' ? ' or truncate' : ''} on ${table} for each statement execute function ledger_refuses()`,
          )
          .execute(db);
  },
});
