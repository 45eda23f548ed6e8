const LONGEST_WAIT_MS = 86_400_000;

/** `Retry-After`, seconds or a date (RFC 9110, 10.2.3), as milliseconds from now, a day at most; 0 where it is neither. */
export function waitOf(text: string | null, now: number): number {
  if (text === null) return 0;
  const wait = /^\d{1,9}$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(wait) ? Math.min(Math.max(wait, 0), LONGEST_WAIT_MS) : 0;
}
