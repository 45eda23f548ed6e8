import type {Transaction} from 'kysely';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Engine} from '../database/engine.ts';
import type {Tables} from '../database/tables.ts';
import {createPump} from '../operations/create-pump.ts';
import type {AddressSeal} from '../rights/create-address-seal.ts';
import type {AddressBook} from '../subjects/create-address-book.ts';
import {queueTellings, type Telling} from './queue-tellings.ts';
import type {ServiceId, SuppressionService} from './suppression-service.ts';
import {tellDue} from './tell-due.ts';

export interface ServicesOptions {
  readonly engine: Engine;
  readonly services: readonly SuppressionService[];
  readonly addresses: AddressBook;
  readonly seal: AddressSeal;
  /** From 0 to 1. Default: the system's. */
  readonly random?: () => number;
  /** How long an answer is waited for, in milliseconds. Default 15 000. */
  readonly timeoutMs?: number;
  /** How often it looks for what waits, in milliseconds; 0 for not by itself, nor when woken. Default 5000. */
  readonly everyMs?: number | undefined;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

/** Sending services that are told who must not be written to. */
export interface Services {
  /** Whom it tells. */
  readonly ids: readonly ServiceId[];
  /** Notes what is to be told, in the transaction that logs why. */
  readonly queue: (trx: Transaction<Tables>, tellings: readonly Telling[]) => Promise<void>;
  /** Call after commit; never rejects. */
  readonly wake: () => Promise<void>;
  /** Tells what is due, and forgets what had its time. @param now Milliseconds since 1970-01-01 UTC. */
  readonly runOnce: (now: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** How long what was given up can still be sent by hand. */
const DEAD_KEPT_MS = 30 * 86_400_000;

/** Opens the services. What waits for one that is told no longer is forgotten, with its address. */
export async function openServices(options: ServicesOptions): Promise<Services> {
  const {engine, services, addresses, seal, random = Math.random, timeoutMs = 15_000} = options;
  const {everyMs = 5000, now, onError} = options;
  const {db} = engine;
  const ids = services.map(({id}) => id);
  const forgetting = db.deleteFrom('service_delivery');
  await (ids.length > 0 ? forgetting.where('service', 'not in', ids) : forgetting).execute();

  let isClosed = false;
  async function runOnce(at: number): Promise<void> {
    await db
      .deleteFrom('service_delivery')
      .where('ended_at', '<=', wholeSeconds(at - DEAD_KEPT_MS))
      .execute();
    const telling = {db, services, addresses, openSealed: seal.open, random, timeoutMs, onError};
    while (!isClosed && (await tellDue(telling, at)) > 0);
  }
  const pump =
    ids.length > 0 && everyMs > 0
      ? createPump(() => runOnce(now()), everyMs, onError)
      : {wake: () => Promise.resolve(), close: () => Promise.resolve()};
  return {
    ids,
    queue: (trx, tellings) =>
      ids.length > 0
        ? queueTellings(trx, tellings, {services: ids, addresses, seal: seal.seal, now: now()})
        : Promise.resolve(),
    wake: pump.wake,
    runOnce,
    async close() {
      isClosed = true;
      await pump.close();
    },
  };
}
