/** Work that is done one run at a time, whenever somebody asks for it and by itself every few seconds. */
export interface Pump {
  /** Resolves when nothing is due any more; never rejects. */
  readonly wake: () => Promise<void>;
  /** No run begins after it; resolves when the one under way has ended. */
  readonly close: () => Promise<void>;
}

/**
 * @param work Does what is due. What it throws is told, and comes again at the next run.
 * @param everyMs How often it runs by itself, for what a crash left.
 */
export function createPump(
  work: () => Promise<void>,
  everyMs: number,
  onError: (error: unknown) => void,
): Pump {
  let running: Promise<void> | undefined;
  let wakes = 0;
  let isClosed = false;
  /** As long as somebody woke it while it worked. */
  async function run(): Promise<void> {
    for (let seen = -1; seen !== wakes && !isClosed;) {
      seen = wakes;
      await work().catch(onError);
    }
    running = undefined;
  }
  const wake = (): Promise<void> => {
    if (isClosed) return Promise.resolve();
    wakes += 1;
    running ??= run();
    return running;
  };
  const timer = setInterval(() => void wake(), everyMs).unref();
  return {
    wake,
    async close() {
      isClosed = true;
      clearInterval(timer);
      await running;
    },
  };
}
