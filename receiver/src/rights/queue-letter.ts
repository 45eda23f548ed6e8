import type {Transaction} from 'kysely';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import type {Tables} from '../database/tables.ts';
import {bodyOfLeaf} from '../ledger/body-of-leaf.ts';

/** How long a letter is tried; by then the address may be wrong for good. */
const DAYS_TRIED = 7;
const DAY_MS = 86_400_000;

/**
 * Puts a letter on the latest step of a request on the waiting list, in the transaction that makes the step. The request itself forgets
 * its address at its end; the letter keeps it, sealed, until it is handed over.
 *
 * @param sealed Where it goes. @param now Milliseconds since 1970-01-01 UTC.
 */
export async function queueLetter(
  trx: Transaction<Tables>,
  {number, sealed}: {readonly number: string; readonly sealed: string},
  now: number,
): Promise<void> {
  const {n} = await trx
    .selectFrom('request_change')
    .select((of) => of.fn.max('n').as('n'))
    .where('number', '=', number)
    .executeTakeFirstOrThrow();
  const filed = await trx
    .selectFrom('rights_request')
    .innerJoin('leaf', 'leaf.record_id', 'rights_request.record_id')
    .innerJoin('body', bodyOfLeaf)
    .select('record')
    .where('number', '=', number)
    .executeTakeFirst();
  const lang = filed ? (JSON.parse(filed.record) as LedgerRecord).notice.lang : 'sv';
  await trx
    .insertInto('request_letter')
    .values({
      number,
      n,
      lang,
      sealed_address: sealed,
      attempts: 0,
      next_at: wholeSeconds(now),
      expires_at: wholeSeconds(now + DAYS_TRIED * DAY_MS),
    })
    .execute();
}
