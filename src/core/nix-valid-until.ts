/**
 * The moment from which a wash against NIX no longer counts: two months from the register's version (R43).
 *
 * Where that month has no such day, its last day. The last day itself does not count: on doubt the answer is no.
 *
 * @param version YYYY-MM-DD.
 * @returns UTC, ISO 8601.
 */
export function nixValidUntil(version: string): string {
  const [year = 0, month = 0, day = 0] = version.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + 2, 0)).getUTCDate();
  const end = new Date(Date.UTC(year, month + 1, Math.min(day, lastDay)));
  return `${end.toISOString().slice(0, 10)}T00:00:00Z`;
}
