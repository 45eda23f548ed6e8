import {randomInt} from 'node:crypto';
import {setTimeout as wait} from 'node:timers/promises';
import type {Confirmations} from '../confirmation/open-confirmations.ts';
import type {Engine} from '../database/engine.ts';
import type {Services} from '../outbound/open-services.ts';
import {noObserver, type Observer} from '../operations/observer.ts';
import {traced} from '../operations/trace.ts';
import {appendDeliveries, byAddress, type Outcome} from './append-deliveries.ts';
import {createGroupCommit} from './create-group-commit.ts';
import type {Signer} from './create-signer.ts';
import type {Sequencer} from './open-sequencer.ts';
import type {Submission} from './prepare-submission.ts';
import {createManifestStates} from './manifest-states.ts';
import {readReceiptTexts} from './read-receipts.ts';

/** By record id, JSON of the receipt; null where there is none yet. */
type Receipts = ReadonlyMap<string, string | null>;

/** What was in a delivery's way, as places in it: ids that stand for other content, or customers' records without a ticket. */
export interface Refused extends Outcome {
  readonly receipts?: never;
}

/** A delivery that is on record, or why it is not. */
export type Taken = {readonly receipts: Receipts} | Refused;

export interface IntakeOptions {
  /** How long an answer waits for the sequencer; 0 for not at all. */
  readonly receiptWaitMs: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  /** Asks addresses to confirm what needs it. */
  readonly confirmations: Pick<Confirmations, 'request' | 'wake'>;
  /** Tells sending services of addresses that object. Default: none is told. */
  readonly services?: Pick<Services, 'queue' | 'wake'> | undefined;
  /** Adds the ledger's present signature to a checkpoint of before its time. */
  readonly vouch: Signer['vouch'];
  /** Hears of commits, new records and conflicts. Default: nobody. */
  readonly observer?: Observer;
  /** Hears why receipts are late. */
  readonly onError: (error: unknown) => void;
}

/** Counting rows that receivers spread over. */
const SHARDS = 16;
const GROUP_RECORDS = 500;
const WAITING_RECORDS = 20_000;
const ATTEMPTS = 5;

const isTaken = (outcome: Outcome | undefined): boolean =>
  outcome?.conflicts.length === 0 && outcome.unvouched.length === 0;

/** The way into the ledger. */
export interface Intake {
  /** Takes one delivery: what it resolves with is committed. It rejects when nothing of it was stored. */
  readonly take: (delivery: readonly Submission[]) => Promise<Taken>;
  /** Resolves when nothing that was taken waits for its answer. */
  readonly idle: () => Promise<void>;
}

/** Opens the way into the ledger. */
export function openIntake(
  engine: Engine,
  sequencer: Sequencer,
  {
    receiptWaitMs,
    now,
    confirmations,
    services,
    vouch,
    observer = noObserver,
    onError,
  }: IntakeOptions,
): Intake {
  const isAlone = engine.name === 'sqlite';
  const shard = isAlone ? 0 : randomInt(SHARDS);
  const readManifestStates = createManifestStates();

  async function append(deliveries: readonly (readonly Submission[])[]) {
    for (let attempt = 1; ; attempt += 1) {
      try {
        const appended = await appendDeliveries(engine, deliveries, {
          shard,
          now: now(),
          ask: confirmations.request,
          tell: services?.queue,
          readManifestStates,
          // Where nobody else is at it, what is committed has its place at once, with one wait for the disk instead of two.
          placing: sequencer.begin,
        });
        const {types, outcomes, receipts} = appended;
        observer.committed(deliveries.flat().length);
        observer.logged(types);
        if (receipts.size > 0) observer.sequenced(receipts.size);
        observer.conflicted(outcomes.flatMap(({conflicts}) => conflicts).length);
        return appended;
      } catch (error) {
        if (attempt === ATTEMPTS || !engine.isCollision(error)) throw error;
        await wait(randomInt(5 * attempt));
      }
    }
  }

  const pending = new Set<Promise<unknown>>();
  function track<Result>(promise: Promise<Result>): Promise<Result> {
    const tracked = promise.finally(() => pending.delete(tracked));
    pending.add(tracked);
    return tracked;
  }

  /** @param known Receipts that came with the places. */
  async function receiptsOf(ids: readonly string[], known: Receipts): Promise<Receipts> {
    const missing = ids.filter((id) => !known.has(id));
    if (missing.length === 0) return receiptWaitMs === 0 ? new Map() : known;
    const receipts = track(
      (isAlone ? Promise.resolve() : sequencer.wake())
        .then(
          async () => new Map([...known, ...(await readReceiptTexts(engine.db, missing, vouch))]),
        )
        .catch((error: unknown) => {
          onError(error);
          return known;
        }),
    );
    if (receiptWaitMs === 0) return new Map();
    const inTime = new AbortController();
    const late = wait(receiptWaitMs, known, {signal: inTime.signal});
    return Promise.race([receipts, late]).finally(() => {
      inTime.abort();
    });
  }

  const commit = createGroupCommit(
    async (deliveries: readonly (readonly Submission[])[]) => {
      const size = {deliveries: deliveries.length, records: deliveries.flat().length};
      const {outcomes, receipts: known} = await traced(
        'group commit',
        {'consent.deliveries': size.deliveries, 'consent.records': size.records},
        () => append(deliveries),
        // Many requests share it, so it belongs to none of their traces.
        {root: true},
      );
      const logged = deliveries.flatMap((delivery, place) =>
        isTaken(outcomes[place]) ? delivery : byAddress(delivery, outcomes[place]?.unvouched ?? []),
      );
      if (logged.some(({confirmations: asked}) => asked.length > 0)) void confirmations.wake();
      if (logged.some(({objectors}) => objectors.length > 0)) void services?.wake();
      const receipts = receiptsOf([...new Set(logged.map(({record}) => record.id))], known);
      return outcomes.map((outcome) => ({outcome, receipts}));
    },
    (delivery) => delivery.length,
    {group: GROUP_RECORDS, waiting: WAITING_RECORDS},
  );

  async function take(delivery: readonly Submission[]): Promise<Taken> {
    const {outcome, receipts} = await commit(delivery);
    if (!isTaken(outcome)) return outcome;
    return {receipts: await traced('receipts', {}, () => receipts)};
  }

  return {
    take: (delivery) => track(take(delivery)),
    async idle() {
      while (pending.size > 0) await Promise.allSettled(pending);
    },
  };
}
