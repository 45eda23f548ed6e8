const MINUTE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** How long after each attempt the next one follows, as Standard Webhooks proposes: ten attempts in a little over three days. */
const WAITS_MS = [
  5000,
  5 * MINUTE_MS,
  30 * MINUTE_MS,
  2 * HOUR_MS,
  5 * HOUR_MS,
  10 * HOUR_MS,
  14 * HOUR_MS,
  20 * HOUR_MS,
  24 * HOUR_MS,
];

/** A tenth more at most, so that what failed together does not come again together. */
const JITTER = 0.1;

/**
 * How long to wait for the next attempt, in milliseconds.
 *
 * @param attempts How many there were, this one included. @param random From 0 to 1.
 * @returns undefined where there is none.
 */
export function waitAfter(attempts: number, random: number): number | undefined {
  const wait = WAITS_MS[attempts - 1];
  return wait === undefined ? undefined : Math.round(wait * (1 + JITTER * random));
}
