/** First and last day of a period, both in it (UTC, YYYY-MM-DD). */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const DAY = 86_400_000;

export const dayText = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().slice(0, 10);

/** The last `count` days, with today among them. */
export const lastDays = (count: number, now: number): Period => ({
  from: dayText(now - (count - 1) * DAY),
  to: dayText(now),
});

/** Every day of a period, in order. */
export function daysOf({from, to}: Period): string[] {
  const days = [];
  for (let day = Date.parse(from); day <= Date.parse(to); day += DAY) days.push(dayText(day));
  return days;
}
