import {swedishDay} from '../../../src/core/swedish-day.ts';

/** First and last day of a period, both in it (Sweden's, YYYY-MM-DD). */
export interface Period {
  readonly from: string;
  readonly to: string;
}

const DAY = 86_400_000;

export const dayText = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().slice(0, 10);

/** The last `count` days, with today among them. */
export function lastDays(count: number, now: number): Period {
  const to = swedishDay(now);
  return {from: dayText(Date.parse(to) - (count - 1) * DAY), to};
}

/** Every day of a period, in order. */
export function daysOf({from, to}: Period): string[] {
  const days = [];
  for (let day = Date.parse(from); day <= Date.parse(to); day += DAY) days.push(dayText(day));
  return days;
}
