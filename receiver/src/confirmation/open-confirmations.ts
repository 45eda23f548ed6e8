import {randomBytes as systemRandom} from 'node:crypto';
import type {Transaction} from 'kysely';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Engine} from '../database/engine.ts';
import type {Tables} from '../database/tables.ts';
import {createPump} from '../operations/create-pump.ts';
import {clearConfirmations} from './clear-confirmations.ts';
import type {Confirmation, ConfirmationKind, ConfirmationRequest} from './confirmation.ts';
import {findConfirmation, type Found} from './find-confirmation.ts';
import type {SendMessage} from './message.ts';
import {requestConfirmation} from './request-confirmation.ts';
import {sendDue} from './send-due.ts';

/** What follows when an address has confirmed, in the transaction that marks it used. */
export type ConfirmationActs = Readonly<
  Record<ConfirmationKind, (trx: Transaction<Tables>, confirmation: Confirmation) => Promise<void>>
>;

export interface ConfirmationOptions {
  readonly engine: Engine;
  /** Absent: nothing is asked, and no address is kept. */
  readonly send?: SendMessage | undefined;
  /** Where visitors reach the receiver; links lead below it. A function where it is known late. */
  readonly baseUrl?: string | (() => string) | undefined;
  readonly acts: ConfirmationActs;
  /** Calling codes of the countries that text messages go to. Default: Sweden's alone, since messages abroad cost most. */
  readonly smsCountries?: readonly string[] | undefined;
  /** Called after an act was committed, such as to give a new record its place in the ledger. */
  readonly afterAct?: () => Promise<void>;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
  readonly randomBytes?: (size: number) => Buffer;
}

/** Questions to addresses, and their answers (R46, R47). */
export interface Confirmations {
  /** Asks an address, in the transaction that logs the record; the message goes out after it. */
  readonly request: (trx: Transaction<Tables>, what: ConfirmationRequest) => Promise<void>;
  /** Call after commit. Forgets the addresses of what has expired; resolves when nothing is due any more; never rejects. It runs by itself every few seconds. */
  readonly wake: () => Promise<void>;
  /** What a token stands for; changes nothing. */
  readonly find: (token: string) => Promise<Found>;
  /** Acts on a token, once. */
  readonly confirm: (token: string) => Promise<Found>;
  readonly close: () => Promise<void>;
}

/** What waits because of a crash or an error is looked for this often. */
const SWEEP_MS = 5000;
const ATTEMPTS = 5;

/**
 * Opens the confirmations.
 *
 * @throws {TypeError} when messages can be sent, but nobody said where links should lead.
 */
export function openConfirmations(options: ConfirmationOptions): Confirmations {
  const {engine, send, baseUrl, acts, smsCountries = ['+46'], now, onError} = options;
  if (send && baseUrl === undefined)
    throw new TypeError('publicUrl is missing: messages need it, so that their links lead here');

  function linkOf(token: string): string {
    const base = typeof baseUrl === 'function' ? baseUrl() : (baseUrl ?? '');
    return new URL(`c/${token}`, base.endsWith('/') ? base : `${base}/`).href;
  }

  async function work(): Promise<void> {
    if (!send) return;
    const {randomBytes = systemRandom} = options;
    while ((await sendDue(engine.db, {send, linkOf, now, randomBytes, onError})) > 0);
  }

  // What has expired is forgotten first, so that nothing is sent for it.
  const {wake, close} = createPump(
    async () => {
      await clearConfirmations(engine.db, now()).catch(onError);
      await work();
    },
    SWEEP_MS,
    onError,
  );

  const confirmOnce = (token: string): Promise<Found> =>
    engine.db.transaction().execute(async (trx) => {
      const found = await findConfirmation(trx, token, now());
      if (found.state !== 'open') return found;
      const used = await trx
        .updateTable('confirmation')
        .set({used_at: wholeSeconds(now()), address: null, mailbox: null, payload: null})
        .where('id', '=', found.id)
        .where('used_at', 'is', null)
        .returning('id')
        .executeTakeFirst();
      const {kind, channel, lang} = found;
      if (!used) return {state: 'used', kind, channel, lang} as const;
      await trx.deleteFrom('message_outbox').where('confirmation_id', '=', found.id).execute();
      await acts[kind](trx, found.confirmation);
      return {state: 'done', kind, channel, lang} as const;
    });

  async function confirmAgain(token: string): Promise<Found> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await confirmOnce(token);
      } catch (error) {
        if (attempt === ATTEMPTS || !engine.isCollision(error)) throw error;
      }
    }
  }

  return {
    async request(trx, what) {
      const isServed = send?.channels?.includes(what.channel) ?? true;
      const isReached =
        what.channel === 'email' || smsCountries.some((code) => what.address.startsWith(code));
      if (send && isServed && isReached) await requestConfirmation(trx, what, now());
    },
    wake,
    find: (token) => findConfirmation(engine.db, token, now()),
    async confirm(token) {
      const found = await confirmAgain(token);
      if (found.state === 'done') await options.afterAct?.().catch(onError);
      return found;
    },
    close,
  };
}
