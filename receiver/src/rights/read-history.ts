import type {Kysely} from 'kysely';
import type {RequestHistory} from '../../../src/contract/desk.ts';
import type {Tables} from '../database/tables.ts';
import {answerText} from './answer-text.ts';
import type {AddressSeal} from './create-address-seal.ts';
import {readRecipients} from './read-recipients.ts';
import {deskRequestOf} from './read-requests.ts';
import {reasons} from '../../../src/core/request-reasons.ts';

/**
 * A request and how it came to stand so.
 *
 * @param openSealed Opens where it is to be answered; without it that is not told.
 * @returns undefined where no request has this number.
 */
export async function readHistory(
  db: Kysely<Tables>,
  number: string,
  openSealed?: AddressSeal['open'],
): Promise<RequestHistory | undefined> {
  const row = await db
    .selectFrom('rights_request')
    .selectAll()
    .where('number', '=', number)
    .executeTakeFirst();
  if (!row) return undefined;
  const changes = await db
    .selectFrom('request_change')
    .selectAll()
    .where('number', '=', number)
    .orderBy('n')
    .execute();
  const history = changes.map(({at, status, reason, due_by: dueBy}) => ({
    status,
    at,
    ...(reason && {reason}),
    ...(dueBy && {dueBy}),
    ...(reason && reasons[reason].for === 'refusal' && {answer: answerText(reason)}),
  }));
  const recipients = await readRecipients(db, number);
  const {sealed_address: sealed} = row;
  return {
    ...deskRequestOf(row),
    ...(openSealed && sealed && {answerTo: openSealed(number, sealed)}),
    ...(recipients.length > 0 && {recipients}),
    history,
  };
}
