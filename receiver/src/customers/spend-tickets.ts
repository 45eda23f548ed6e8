import type {Transaction} from 'kysely';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';
import type {Submission} from '../ledger/prepare-submission.ts';

type TicketRow = Tables['ticket'];

/** Tickets that came with deliveries, by hash. */
export async function readTickets(
  trx: Transaction<Tables>,
  submissions: readonly Submission[],
): Promise<Map<string, TicketRow>> {
  const hashes = submissions.flatMap(({ticketHash}) => ticketHash ?? []);
  if (hashes.length === 0) return new Map();
  const rows = await trx
    .selectFrom('ticket')
    .selectAll()
    .where('hash', 'in', [...new Set(hashes)])
    .execute();
  return new Map(rows.map((row) => [row.hash, row]));
}

/** Whether a customer's record comes with a ticket for that customer and order number, unspent and not expired. */
export function isVouchedFor(
  {record: {id, subject, seq}, ticketHash = ''}: Submission,
  tickets: ReadonlyMap<string, TicketRow>,
  now: number,
): boolean {
  if (subject.level !== 'portal') return true;
  const ticket = tickets.get(ticketHash);
  return (
    ticket?.customer_ref === subject.ref &&
    ticket.seq === seq &&
    ticket.expires_at > wholeSeconds(now) &&
    (ticket.record_id === null || ticket.record_id === id)
  );
}

/** Marks tickets with the records that they served. */
export async function spendTickets(
  trx: Transaction<Tables>,
  submissions: readonly Submission[],
): Promise<void> {
  for (const {record, ticketHash} of submissions)
    if (ticketHash !== undefined)
      await trx
        .updateTable('ticket')
        .set({record_id: record.id})
        .where('hash', '=', ticketHash)
        .execute();
}
