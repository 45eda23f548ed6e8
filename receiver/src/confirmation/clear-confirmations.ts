import type {Kysely} from 'kysely';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';

/** How long a link can be told from one that never was. */
const DAYS_TOLD = 30;
const DAY_MS = 86_400_000;

/**
 * Forgets the addresses of what has expired, and after {@link DAYS_TOLD} days that it was asked at all (GDPR 5(1)(e)).
 *
 * @param now Milliseconds since 1970-01-01 UTC.
 */
export async function clearConfirmations(db: Kysely<Tables>, now: number): Promise<void> {
  await db
    .updateTable('confirmation')
    .set({address: null, mailbox: null, payload: null})
    .where('address', 'is not', null)
    .where('expires_at', '<=', wholeSeconds(now))
    .execute();
  await db
    .deleteFrom('confirmation')
    .where('expires_at', '<=', wholeSeconds(now - DAYS_TOLD * DAY_MS))
    .execute();
}
