import type {Kysely, Selectable} from 'kysely';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';
import type {AddressSeal} from '../rights/create-address-seal.ts';
import type {AddressBook} from '../subjects/create-address-book.ts';
import type {Outcome} from '../webhooks/post-event.ts';
import {waitAfter} from '../webhooks/wait-after.ts';
import {askService} from './ask-service.ts';
import {isObjected} from './is-objected.ts';
import {sealedFor} from './queue-tellings.ts';
import type {SuppressionService} from './suppression-service.ts';

/** What telling works with. */
export interface TellingServices {
  readonly db: Kysely<Tables>;
  readonly services: readonly SuppressionService[];
  readonly addresses: AddressBook;
  readonly openSealed: AddressSeal['open'];
  /** From 0 to 1. */
  readonly random: () => number;
  /** How long an answer is waited for, in milliseconds. */
  readonly timeoutMs: number;
  readonly onError: (error: unknown) => void;
}

const AT_ONCE = 20;
/** Longer than any answer is waited for; after a crash the row is free again. */
const CLAIM_MS = 60_000;

type Row = Selectable<Tables['service_delivery']>;

/**
 * Tells services what is due. Of one address at one service, one request is under way at a time, and what is told is how the ledger
 * has it by then; so the service ends up as the ledger has it, in whatever order things came.
 *
 * @param now Milliseconds since 1970-01-01 UTC. @returns How many it found.
 */
export async function tellDue(telling: TellingServices, now: number): Promise<number> {
  const {db, services} = telling;
  const at = wholeSeconds(now);
  const ids = services.map(({id}) => id);
  const due = await db
    .selectFrom('service_delivery')
    .selectAll()
    .where('state', '=', 'pending')
    .where('next_at', '<=', at)
    .where('claimed_until', '<=', at)
    .where('service', 'in', ids)
    .orderBy('next_at')
    .limit(AT_ONCE)
    .execute();
  await Promise.all(due.map((row) => tell(telling, row, now)));
  return due.length;
}

async function tell(telling: TellingServices, row: Row, now: number): Promise<void> {
  const {db, services, random, onError} = telling;
  const service = services.find(({id}) => id === row.service);
  const claim = wholeSeconds(now + CLAIM_MS);
  const attempts = row.attempts + 1;
  const claimed = await db
    .updateTable('service_delivery')
    .set({attempts, claimed_until: claim})
    .where('service', '=', row.service)
    .where('address_ref', '=', row.address_ref)
    .where('version', '=', row.version)
    .where('attempts', '=', row.attempts)
    .where('claimed_until', '=', row.claimed_until)
    .returning('version')
    .executeTakeFirst();
  if (!claimed || !service) return;
  const {status, retryAfter, isTaken} = await attempt(telling, service, row, now).catch(
    (error: unknown) => {
      onError(error);
      return {status: null, retryAfter: 0, isTaken: false};
    },
  );
  if (isTaken) {
    await db
      .deleteFrom('service_delivery')
      .where('service', '=', row.service)
      .where('address_ref', '=', row.address_ref)
      .where('version', '=', row.version)
      .execute();
  } else {
    const wait = waitAfter(attempts, random());
    await db
      .updateTable('service_delivery')
      .set(
        wait === undefined
          ? {status, state: 'dead', ended_at: wholeSeconds(now)}
          : {status, next_at: wholeSeconds(now + Math.max(wait, retryAfter))},
      )
      .where('service', '=', row.service)
      .where('address_ref', '=', row.address_ref)
      .where('version', '=', row.version)
      .execute();
  }
  // Also where something newer has taken its place meanwhile, which is due at once.
  await db
    .updateTable('service_delivery')
    .set({claimed_until: wholeSeconds(now)})
    .where('service', '=', row.service)
    .where('address_ref', '=', row.address_ref)
    .where('claimed_until', '=', claim)
    .execute();
}

async function attempt(
  {db, addresses, openSealed, timeoutMs}: TellingServices,
  service: SuppressionService,
  {address_ref: ref, sealed_address: sealed}: Row,
  now: number,
): Promise<Outcome & {readonly isTaken: boolean}> {
  const address = openSealed(sealedFor(service.id, ref), sealed);
  const stands = await isObjected(db, address, addresses, wholeSeconds(now));
  // On any doubt the service keeps what it has.
  if (stands === undefined) return {status: null, retryAfter: 0, isTaken: false};
  const request = stands ? service.stop(address) : service.allow(address);
  const outcome = await askService(request, now, timeoutMs);
  const {status} = outcome;
  const isGone = !stands && status === 404;
  const isTaken = status !== null && ((status >= 200 && status < 300) || isGone);
  return {...outcome, isTaken};
}
