import {randomUUID} from 'node:crypto';
import type {Transaction} from 'kysely';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';
import type {ConfirmationRequest} from './confirmation.ts';

/** How long a link works (law: an opt-in that nobody answers is none). */
const HOURS_VALID = 48;
/** Messages that one address can be sent in a day, so that nobody is flooded by somebody else. */
const MESSAGES_PER_DAY = 5;
const HOUR_MS = 3_600_000;

/**
 * Puts a confirmation and its message on the waiting list, in the transaction that logs the record.
 *
 * An address that has {@link MESSAGES_PER_DAY} unanswered ones from the last day gets no more of them.
 *
 * @param now Milliseconds since 1970-01-01 UTC.
 */
export async function requestConfirmation(
  trx: Transaction<Tables>,
  {recordId, kind, channel, address, lang, payload}: ConfirmationRequest,
  now: number,
): Promise<void> {
  const {n} = await trx
    .selectFrom('confirmation')
    .select((of) => of.fn.countAll().as('n'))
    .where('address', '=', address)
    .where('at', '>', wholeSeconds(now - 24 * HOUR_MS))
    .executeTakeFirstOrThrow();
  if (Number(n) >= MESSAGES_PER_DAY) return;
  const id = randomUUID();
  const at = wholeSeconds(now);
  await trx
    .insertInto('confirmation')
    .values({
      id,
      record_id: recordId,
      kind,
      channel,
      address,
      lang,
      payload: payload === undefined ? null : JSON.stringify(payload),
      at,
      expires_at: wholeSeconds(now + HOURS_VALID * HOUR_MS),
      used_at: null,
    })
    .execute();
  await trx
    .insertInto('message_outbox')
    .values({confirmation_id: id, attempts: 0, next_at: at})
    .execute();
}
