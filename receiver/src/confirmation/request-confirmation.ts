import {randomUUID} from 'node:crypto';
import type {Transaction} from 'kysely';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';
import {addressVariants} from '../subjects/address-variants.ts';
import type {ConfirmationRequest} from './confirmation.ts';

/** How long a link works (law: an opt-in that nobody answers is none). */
const HOURS_VALID = 48;
/** Messages that one mailbox or telephone can be sent in a day, so that nobody is flooded by somebody else. */
const MESSAGES_PER_DAY = 5;
/** Messages that one record can send. */
const MESSAGES_PER_RECORD = 2;
const HOUR_MS = 3_600_000;

/** All spellings of an address that reach the same mailbox are one. */
const mailboxOf = ({channel, address}: ConfirmationRequest): string =>
  channel === 'email' ? (addressVariants(address).at(-1) ?? address) : address;

/**
 * Puts a confirmation and its message on the waiting list, in the transaction that logs the record.
 *
 * A mailbox that has {@link MESSAGES_PER_DAY} unanswered ones from the last day gets no more of them. Rights requests are counted
 * apart, so that what strangers say of marketing keeps nobody from confirming a request.
 *
 * @param now Milliseconds since 1970-01-01 UTC.
 */
export async function requestConfirmation(
  trx: Transaction<Tables>,
  what: ConfirmationRequest,
  now: number,
): Promise<void> {
  const {recordId, kind, channel, address, lang, payload} = what;
  const mailbox = mailboxOf(what);
  const {n: sentOf} = await trx
    .selectFrom('confirmation')
    .select((of) => of.fn.countAll().as('n'))
    .where('record_id', '=', recordId)
    .executeTakeFirstOrThrow();
  if (Number(sentOf) >= MESSAGES_PER_RECORD) return;
  const {n: sentTo} = await trx
    .selectFrom('confirmation')
    .select((of) => of.fn.countAll().as('n'))
    .where('mailbox', '=', mailbox)
    .where('kind', kind === 'rights.requested' ? '=' : '<>', 'rights.requested')
    .where('at', '>', wholeSeconds(now - 24 * HOUR_MS))
    .executeTakeFirstOrThrow();
  if (Number(sentTo) >= MESSAGES_PER_DAY) return;
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
      mailbox,
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
