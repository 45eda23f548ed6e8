import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';
import type {Tables} from './tables.ts';

/** The ninth migration: how far each webhook has read the ledger, and what was handed to it. */
export const addWebhooks = (engine: 'sqlite' | 'postgres'): Migration => ({
  async up(db: Kysely<Tables>) {
    const whole = engine === 'sqlite' ? 'integer' : 'bigint';
    const statements = [
      `create table webhook_endpoint (id text not null primary key, next_idx ${whole} not null, disabled_at text)`,
      `create table webhook_delivery (id text not null primary key, endpoint text not null, type text not null,
        record_id text not null, request text, recipient text, state text not null, attempts integer not null,
        next_at text not null, status integer, made_at text not null, ended_at text,
        unique (endpoint, record_id, type))`,
      "create index webhook_due on webhook_delivery (next_at) where state = 'pending'",
      'create index webhook_ended on webhook_delivery (ended_at) where ended_at is not null',
      'create index webhook_request on webhook_delivery (request) where request is not null',
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
});
