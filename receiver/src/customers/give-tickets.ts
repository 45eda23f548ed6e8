import {hash, randomBytes} from 'node:crypto';
import type {Transaction} from 'kysely';
import type {Ticket} from '../../../src/contract/identity.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';

/**
 * Tickets that one sign-in gives: as many records may a customer make before the page asks the portal again.
 *
 * Order numbers of one sign-in are told by it from those of others: it never changes.
 */
export const TICKETS = 8;
/** A record that was made without a network may arrive this much later. */
const DAYS_VALID = 7;
const DAY_MS = 86_400_000;

/** Whose tickets they are. */
export interface CustomerRefs {
  /** The reference that the customer acts under. */
  readonly ref: string;
  /** References under every pepper, the database's first one first: that one counts, so that order numbers outlive rotations. */
  readonly all: readonly [string, ...string[]];
}

/** Tickets for a customer, each with an order number that no other has. Only their hashes are kept. */
export async function giveTickets(
  trx: Transaction<Tables>,
  {ref: customerRef, all: [counter]}: CustomerRefs,
  now: number,
): Promise<readonly Ticket[]> {
  const {next_seq: next} = await trx
    .insertInto('customer')
    .values({ref: counter, next_seq: TICKETS})
    .onConflict((met) =>
      met.column('ref').doUpdateSet((is) => ({next_seq: is('customer.next_seq', '+', TICKETS)})),
    )
    .returning('next_seq')
    .executeTakeFirstOrThrow();
  const tickets = Array.from({length: TICKETS}, (_, place) => ({
    ticket: randomBytes(16).toString('base64url'),
    seq: next - TICKETS + place,
  }));
  await trx
    .insertInto('ticket')
    .values(
      tickets.map(({ticket, seq}) => ({
        hash: hash('sha256', ticket, 'base64url'),
        customer_ref: customerRef,
        seq,
        expires_at: wholeSeconds(now + DAYS_VALID * DAY_MS),
        record_id: null,
      })),
    )
    .execute();
  return tickets;
}
