import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';
import type {Tables} from './tables.ts';

/** Where a request has come to its end, nobody needs its address any more. */
const FINAL = "('fulfilled', 'partly-fulfilled', 'rejected', 'revoked')";

/** The second migration: what one end ends, whose mailbox was asked, and where a request is to be answered. */
export const extendLedger = (engine: 'sqlite' | 'postgres'): Migration => ({
  async up(db: Kysely<Tables>) {
    const {schema} = db;
    await schema
      .alterTable('suppression_end')
      .addColumn('ends_record', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await schema.alterTable('confirmation').addColumn('mailbox', 'text').execute();
    await sql`update confirmation set mailbox = address`.execute(db);
    await schema
      .createIndex('confirmation_mailbox')
      .on('confirmation')
      .columns(['mailbox', 'at'])
      .execute();
    await schema
      .createIndex('confirmation_record')
      .on('confirmation')
      .column('record_id')
      .execute();
    await schema.alterTable('rights_request').addColumn('sealed_address', 'text').execute();
    await (engine === 'sqlite' ? forgetOnSqlite(db) : forgetOnPostgres(db));
  },
});

/** The database itself forgets the address, whoever ends the request (GDPR 5(1)(e)). */
async function forgetOnSqlite(db: Kysely<Tables>): Promise<void> {
  await sql
    .raw(
      `create trigger rights_request_forgets after update on rights_request
       when new.status in ${FINAL} and new.sealed_address is not null
       begin update rights_request set sealed_address = null where number = new.number; end`,
    )
    .execute(db);
}

async function forgetOnPostgres(db: Kysely<Tables>): Promise<void> {
  await sql
    .raw(
      `create function request_forgets() returns trigger language plpgsql
       as $$ begin new.sealed_address = null; return new; end $$`,
    )
    .execute(db);
  await sql
    .raw(
      `create trigger rights_request_forgets before update on rights_request
       for each row when (new.status in ${FINAL}) execute function request_forgets()`,
    )
    .execute(db);
}
