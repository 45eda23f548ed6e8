const sweden = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** No day anywhere begins within a quarter of an hour by the clock. */
const QUARTER_MS = 900_000;
let known = {quarter: NaN, day: ''};

/** The day that it is in Sweden, whose days the deadlines are. @param now Milliseconds since 1970-01-01 UTC. @returns YYYY-MM-DD. */
export function swedishDay(now: number): string {
  const quarter = Math.floor(now / QUARTER_MS);
  if (quarter !== known.quarter) known = {quarter, day: sweden.format(now)};
  return known.day;
}
