import type {Kysely} from 'kysely';
import type {DeliveryState, WebhookEndpoint} from '../../../src/contract/webhook.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';
import {postEvent, type Outcome} from './post-event.ts';
import {readBody} from './read-body.ts';
import {waitAfter} from './wait-after.ts';

/** What delivering works with. */
export interface Delivering {
  readonly db: Kysely<Tables>;
  readonly endpoints: readonly WebhookEndpoint[];
  /** From 0 to 1. */
  readonly random: () => number;
  /** How long an answer is waited for, in milliseconds. */
  readonly timeoutMs: number;
}

/** Posts at once: one slow endpoint holds up that many for no longer than the timeout. */
const AT_ONCE = 20;
/** While it lasts, no other receiver takes the same delivery; after a crash it is free again. */
const CLAIM_MS = 60_000;

const readDue = (db: Kysely<Tables>, endpoints: readonly WebhookEndpoint[], now: string) =>
  db
    .selectFrom('webhook_delivery')
    .innerJoin('webhook_endpoint', 'webhook_endpoint.id', 'webhook_delivery.endpoint')
    .selectAll('webhook_delivery')
    .where('state', '=', 'pending')
    .where('disabled_at', 'is', null)
    .where('next_at', '<=', now)
    .where(
      'endpoint',
      'in',
      endpoints.map(({id}) => id),
    )
    .orderBy('next_at')
    .limit(AT_ONCE)
    .execute();

type Due = Awaited<ReturnType<typeof readDue>>[number];

/**
 * Sends what is due, at least once each: whoever raises the count of attempts first sends it, and what a crash interrupts comes again
 * under the same id.
 *
 * @param now Milliseconds since 1970-01-01 UTC. @returns How many it found.
 */
export async function deliverDue(delivering: Delivering, now: number): Promise<number> {
  const {db, endpoints} = delivering;
  if (endpoints.length === 0) return 0;
  const due = await readDue(db, endpoints, wholeSeconds(now));
  await Promise.all(due.map((one) => deliver(delivering, one, now)));
  return due.length;
}

async function deliver(
  {db, endpoints, random, timeoutMs}: Delivering,
  {id, attempts, ...one}: Due,
  now: number,
): Promise<void> {
  const endpoint = endpoints.find((each) => each.id === one.endpoint);
  const claimed = await db
    .updateTable('webhook_delivery')
    .set({attempts: attempts + 1, next_at: wholeSeconds(now + CLAIM_MS)})
    .where('id', '=', id)
    .where('state', '=', 'pending')
    .where('attempts', '=', attempts)
    .returning('id')
    .executeTakeFirst();
  if (!claimed || !endpoint) return;
  const set = (to: {state?: DeliveryState; status?: number | null; next_at?: string}) =>
    db
      .updateTable('webhook_delivery')
      .set({...to, ...(to.state && {ended_at: wholeSeconds(now)})})
      .where('id', '=', id)
      .where('attempts', '=', attempts + 1)
      .execute();
  const body = await readBody(db, one);
  if (body === undefined) {
    await set({state: 'erased'});
    return;
  }
  const {status, retryAfter} = await postEvent(endpoint, {id, body}, now, timeoutMs);
  const state = stateAfter(status);
  const wait = waitAfter(attempts + 1, random());
  if (state || wait === undefined) await set({status, state: state ?? 'dead'});
  else await set({status, next_at: wholeSeconds(now + Math.max(wait, retryAfter))});
  if (status === 410) await disable(db, endpoint.id, wholeSeconds(now));
}

/** @returns undefined where it is to be tried again. */
function stateAfter(status: Outcome['status']): DeliveryState | undefined {
  if (status === null) return undefined;
  if (status >= 200 && status < 300) return 'acknowledged';
  return status === 410 ? 'dead' : undefined;
}

/** 410 Gone: the endpoint wants nothing more. */
const disable = (db: Kysely<Tables>, id: string, at: string) =>
  db
    .updateTable('webhook_endpoint')
    .set({disabled_at: at})
    .where('id', '=', id)
    .where('disabled_at', 'is', null)
    .execute();
