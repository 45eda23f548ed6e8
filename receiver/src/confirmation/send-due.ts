import type {Kysely} from 'kysely';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';
import {composeMessage} from './compose-message.ts';
import {hashToken} from './hash-token.ts';
import type {SendMessage} from './message.ts';

/** What sending works with. */
export interface Sending {
  readonly send: SendMessage;
  /** The page of a token. */
  readonly linkOf: (token: string) => string;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  readonly randomBytes: (size: number) => Buffer;
  readonly onError: (error: unknown) => void;
}

const AT_ONCE = 50;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 3_600_000;

/** What is due and not expired; the longest-waiting first. */
const readDue = (db: Kysely<Tables>, now: string) =>
  db
    .selectFrom('message_outbox')
    .innerJoin('confirmation', 'confirmation.id', 'message_outbox.confirmation_id')
    .select(['id', 'attempts', 'kind', 'channel', 'address', 'lang', 'payload', 'at', 'expires_at'])
    .where('next_at', '<=', now)
    .where('expires_at', '>', now)
    .orderBy('next_at')
    .limit(AT_ONCE)
    .execute();

/**
 * Sends the messages that are due, each of them once: whoever raises the count of attempts first sends it.
 *
 * A token is made at each attempt and stored as its hash, so that no link lies in the database; an earlier attempt's link works too,
 * for the case that the message went out and its answer was lost. What fails comes again after a minute, then two, up to an hour.
 *
 * @returns How many it found.
 */
export async function sendDue(
  db: Kysely<Tables>,
  {send, linkOf, now, randomBytes, onError}: Sending,
): Promise<number> {
  const due = await readDue(db, wholeSeconds(now()));
  for (const {id, attempts, address, ...row} of due) {
    const wait = Math.min(FIRST_WAIT_MS * 2 ** attempts, LONGEST_WAIT_MS);
    const claimed = await db
      .updateTable('message_outbox')
      .set({attempts: attempts + 1, next_at: wholeSeconds(now() + wait)})
      .where('confirmation_id', '=', id)
      .where('attempts', '=', attempts)
      .returning('confirmation_id')
      .executeTakeFirst();
    if (!claimed || address === null) continue;
    const token = randomBytes(32).toString('base64url');
    await db
      .insertInto('confirmation_token')
      .values({token_hash: hashToken(token), confirmation_id: id})
      .execute();
    try {
      await send(composeMessage({...row, id, address}, linkOf(token)));
    } catch (error) {
      onError(withoutAddress(error, address));
      continue;
    }
    await db.deleteFrom('message_outbox').where('confirmation_id', '=', id).execute();
  }
  return due.length;
}

/** Mail servers repeat the address in their errors; no log is to have it (R7). */
export function withoutAddress(error: unknown, address: string): Error {
  const said = error instanceof Error ? error.message : String(error);
  return new Error(
    `A message could not be handed over and is tried again: ${said.replaceAll(address, '(address)')}`,
  );
}
