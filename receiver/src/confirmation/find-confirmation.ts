import type {Kysely} from 'kysely';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';
import type {Confirmation, ConfirmationKind} from './confirmation.ts';
import {hashToken} from './hash-token.ts';
import type {MessageChannel} from './message.ts';

/** What a token stands for; `done` is what it became by the very press that is answered. */
export type Found =
  | {readonly state: 'unknown'}
  | ({readonly state: 'done' | 'used' | 'expired'} & Told)
  | ({readonly state: 'open'; readonly id: string; readonly confirmation: Confirmation} & Told);

interface Told {
  readonly kind: ConfirmationKind;
  readonly channel: MessageChannel;
  readonly lang: string;
}

/**
 * Looks a token up; nothing changes by it.
 *
 * @param now Milliseconds since 1970-01-01 UTC.
 */
export async function findConfirmation(
  db: Kysely<Tables>,
  token: string,
  now: number,
): Promise<Found> {
  const row = await db
    .selectFrom('confirmation_token')
    .innerJoin('confirmation', 'confirmation.id', 'confirmation_token.confirmation_id')
    .selectAll('confirmation')
    .where('token_hash', '=', hashToken(token))
    .executeTakeFirst();
  if (!row) return {state: 'unknown'};
  const {id, kind, channel, lang, at, address} = row;
  const told = {kind, channel, lang};
  if (row.used_at !== null) return {state: 'used', ...told};
  if (address === null || row.expires_at <= wholeSeconds(now)) return {state: 'expired', ...told};
  const payload: unknown = row.payload === null ? undefined : JSON.parse(row.payload);
  const confirmation = {...told, recordId: row.record_id, at, address, payload};
  return {state: 'open', id, ...told, confirmation};
}
