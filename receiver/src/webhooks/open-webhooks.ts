import type {WebhookEndpoint} from '../../../src/contract/webhook.ts';
import type {Engine} from '../database/engine.ts';
import {collect} from './collect.ts';
import {deliverDue} from './deliver-due.ts';
import {forgetDeliveries} from './forget-deliveries.ts';

export interface WebhookOptions {
  readonly endpoints: readonly WebhookEndpoint[];
  /** From 0 to 1. Default: the system's. */
  readonly random?: () => number;
  /** How long an answer is waited for, in milliseconds. Default 15 000. */
  readonly timeoutMs?: number;
  /** How often it looks, in milliseconds; 0 for not by itself. Default 5000. */
  readonly everyMs?: number;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

/** Tells others what the ledger says. */
export interface Webhooks {
  readonly endpoints: readonly WebhookEndpoint[];
  /** Files what is new and sends what is due. @param now Milliseconds since 1970-01-01 UTC. */
  readonly runOnce: (now: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Opens the webhooks. One that is new here hears of what comes from now on. */
export async function openWebhooks(engine: Engine, options: WebhookOptions): Promise<Webhooks> {
  const {endpoints, random = Math.random, timeoutMs = 15_000, everyMs = 5000} = options;
  const {now, onError} = options;
  await register(engine, endpoints);

  let isClosed = false;
  async function runOnce(at: number): Promise<void> {
    for (const endpoint of endpoints) while (!isClosed && (await collect(engine, endpoint, at)));
    const delivering = {db: engine.db, endpoints, random, timeoutMs};
    while (!isClosed && (await deliverDue(delivering, at)) > 0);
    await forgetDeliveries(engine.db, at);
  }
  let running: Promise<void> | undefined;
  const run = async () => {
    await runOnce(now()).catch(onError);
    running = undefined;
  };
  const timer =
    endpoints.length > 0 && everyMs > 0
      ? setInterval(() => {
          running ??= run();
        }, everyMs).unref()
      : undefined;
  return {
    endpoints,
    runOnce,
    async close() {
      isClosed = true;
      clearInterval(timer);
      await running;
    },
  };
}

async function register({db}: Engine, endpoints: readonly WebhookEndpoint[]): Promise<void> {
  if (endpoints.length === 0) return;
  const {size} = await db
    .selectFrom('checkpoint')
    .select('size')
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('webhook_endpoint')
    .values(endpoints.map(({id}) => ({id, next_idx: size, disabled_at: null})))
    .onConflict((met) => met.doNothing())
    .execute();
}
