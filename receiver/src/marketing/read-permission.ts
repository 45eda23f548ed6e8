import type {Kysely} from 'kysely';
import type {Channel} from '../../../src/contract/channel.ts';
import type {Permission} from '../../../src/contract/permission.ts';
import type {Objection} from '../../../src/contract/record.ts';
import {permission} from '../../../src/core/permission.ts';
import {TICKETS} from '../customers/give-tickets.ts';
import {readAliases} from '../subjects/aliases.ts';
import type {Tables} from '../database/tables.ts';

/** Whom marketing asks about. */
export interface Asked {
  readonly channel: Channel;
  /** Asks for the newsletter; without it for all direct marketing on the channel. */
  readonly topic?: Objection['topic'] | undefined;
  /** References of the address or the customer under every pepper, the database's first one first. */
  readonly own: readonly string[];
  /** Those, and of the other spellings that reach the same person: a no to any of them counts. */
  readonly refs: readonly string[];
}

/**
 * Whether marketing may use a channel, and the record that decides.
 *
 * What was said of all marketing on a channel holds for the newsletter too; what was said of the newsletter, for it alone.
 *
 * @param now UTC, ISO 8601.
 */
export async function readPermission(
  db: Kysely<Tables>,
  {channel, topic, own, refs}: Asked,
  now: string,
): Promise<Permission> {
  const topics = topic ? ['', topic] : [''];
  const facts = ['scope', 'since', 'arrival as order', 'idx as proof', 'seq'] as const;
  const objections = await db
    .selectFrom('suppression')
    .innerJoin('leaf', 'leaf.record_id', 'suppression.record_id')
    .select(['objector_ref as ref', 'suppression.record_id as record', ...facts])
    .where('address_ref', 'in', refs)
    .where('channel', '=', channel)
    .where('topic', 'in', topics)
    .execute();
  const firstOf = new Map(
    await readAliases(
      db,
      objections.map((one) => one.ref),
    ),
  );
  for (const ref of own) firstOf.set(ref, own[0] ?? ref);
  const ends = await db
    .selectFrom('suppression_end')
    .innerJoin('leaf', 'leaf.record_id', 'suppression_end.record_id')
    .select(['ref', 'ends_record as only', ...facts])
    .where('ref', 'in', [...firstOf.keys()])
    .where('channel', '=', channel)
    .where('topic', 'in', topics)
    .execute();
  const consents = await db
    .selectFrom('marketing_consent')
    .innerJoin('leaf', 'leaf.record_id', 'marketing_consent.record_id')
    .select(['ref', ...facts])
    .where('ref', 'in', own)
    .where('channel', '=', channel)
    .where('topic', 'in', topics)
    .execute();
  // What one identity said under several peppers, it said as one.
  const ordered = <Row extends {ref: string; seq: number | null}>(row: Row) =>
    asFact({...row, ref: firstOf.get(row.ref) ?? row.ref});
  return permission(
    channel,
    {
      objections: objections.map(ordered),
      ends: ends.map(ordered),
      consents: consents.map((one) => ({...ordered(one), until: null})),
    },
    now,
  );
}

/** Tickets are spent in their order: within one sign-in, a customer's order numbers say what came first, however late it arrives. */
function asFact<Row extends {ref: string; seq: number | null}>({seq, ...fact}: Row) {
  return fact.ref.startsWith('c_') && seq !== null
    ? {...fact, said: {signIn: Math.floor(seq / TICKETS), seq}}
    : fact;
}
