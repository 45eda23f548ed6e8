import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';
import type {Tables} from './tables.ts';

/** The thirteenth migration: letters that tell people how their requests stand, until they are handed over. */
export const addRequestLetters = (): Migration => ({
  async up(db: Kysely<Tables>) {
    await sql
      .raw(
        `create table request_letter (number text not null, n integer not null, lang text not null, sealed_address text not null,
          attempts integer not null, next_at text not null, expires_at text not null, primary key (number, n))`,
      )
      .execute(db);
    await sql.raw('create index request_letter_next on request_letter (next_at)').execute(db);
  },
});
