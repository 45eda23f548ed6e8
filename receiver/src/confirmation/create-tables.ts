import type {Kysely} from 'kysely';
import type {MessageChannel} from './message.ts';
import type {ConfirmationKind} from './confirmation.ts';

/** What confirmations keep. Nothing of it is proof: what a confirmation leads to stands in the ledger. */
export interface ConfirmationTables {
  /** One thing that an address is to confirm. */
  confirmation: {
    id: string;
    record_id: string;
    kind: ConfirmationKind;
    channel: MessageChannel;
    /** Plain, normalised; null as soon as it was used or has expired. */
    address: string | null;
    /** The mailbox or telephone behind every spelling of the address, by which messages are counted; cleared with the address. */
    mailbox: string | null;
    lang: string;
    /** What the act needs, JSON; cleared with the address. */
    payload: string | null;
    at: string;
    expires_at: string;
    used_at: string | null;
  };
  /** SHA-256 of each token that was sent: the token itself is in the message alone. */
  confirmation_token: {token_hash: string; confirmation_id: string};
  /** Confirmations whose message has not been handed over yet. */
  message_outbox: {confirmation_id: string; attempts: number; next_at: string};
}

/** The tables of confirmations, on either engine. */
export async function createConfirmationTables<Tables>({schema}: Kysely<Tables>): Promise<void> {
  await schema
    .createTable('confirmation')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('record_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('channel', 'text', (column) => column.notNull())
    .addColumn('address', 'text')
    .addColumn('lang', 'text', (column) => column.notNull())
    .addColumn('payload', 'text')
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .execute();
  await schema
    .createIndex('confirmation_address')
    .on('confirmation')
    .columns(['address', 'at'])
    .execute();
  await schema.createIndex('confirmation_expiry').on('confirmation').column('expires_at').execute();
  await schema
    .createTable('confirmation_token')
    .addColumn('token_hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('confirmation_id', 'text', (column) =>
      column.notNull().references('confirmation.id').onDelete('cascade'),
    )
    .execute();
  await schema
    .createTable('message_outbox')
    .addColumn('confirmation_id', 'text', (column) =>
      column.primaryKey().notNull().references('confirmation.id').onDelete('cascade'),
    )
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('next_at', 'text', (column) => column.notNull())
    .execute();
}
