import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';
import type {Tables} from './tables.ts';

/** The eighteenth migration: what sending services are to be told, and which of their signatures are used up. */
export const addServices = (): Migration => ({
  async up(db: Kysely<Tables>) {
    const statements = [
      'create table inbound_token (hash text not null primary key, body_hash text not null, expires_at text not null)',
      'create index inbound_token_expires on inbound_token (expires_at)',
      `create table service_delivery (service text not null, address_ref text not null, sealed_address text not null,
        record_id text not null, version integer not null, state text not null, attempts integer not null, next_at text not null,
        claimed_until text not null, status integer, made_at text not null, ended_at text, primary key (service, address_ref))`,
      "create index service_delivery_due on service_delivery (next_at) where state = 'pending'",
      'create index service_delivery_ended on service_delivery (ended_at) where ended_at is not null',
    ];
    for (const statement of statements) await sql.raw(statement).execute(db);
  },
});
