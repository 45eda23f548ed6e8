import type {Engine} from '../database/engine.ts';
import {runRetention} from './run-retention.ts';

export interface RetentionOptions {
  /** Default 24. */
  readonly everyHours?: number | undefined;
  /** Called after each run, to give its events their places. */
  readonly afterRun: () => Promise<void>;
  /** Milliseconds since 1970-01-01 UTC. */
  readonly now: () => number;
  readonly onError: (error: unknown) => void;
}

const HOUR_MS = 3_600_000;

/** Erases what had its time, again and again until it is closed. The first run is one period after the start. */
export function openRetention(
  engine: Engine,
  {everyHours = 24, afterRun, now, onError}: RetentionOptions,
): {readonly close: () => Promise<void>} {
  let running: Promise<void> | undefined;
  const run = async () => {
    await runRetention(engine, {now: now()}).then(afterRun).catch(onError);
    running = undefined;
  };
  const timer = setInterval(() => {
    running ??= run();
  }, everyHours * HOUR_MS).unref();
  return {
    async close() {
      clearInterval(timer);
      await running;
    },
  };
}
