import {swedishDay} from '../../../src/core/swedish-day.ts';

/** Calendar months of Sweden's that are over, the latest first, YYYY-MM. @param count How many. @param now Milliseconds. */
export function finishedMonths(count: number, now: number): string[] {
  const [year = 0, month = 1] = swedishDay(now).split('-').map(Number);
  return Array.from({length: count}, (_, back) =>
    new Date(Date.UTC(year, month - 2 - back, 1)).toISOString().slice(0, 7),
  );
}

/** First and last day of whole months, as the receiver is asked. @param from YYYY-MM. @param to YYYY-MM. */
export function daysOfMonths(
  from: string,
  to: string,
): {readonly from: string; readonly to: string} {
  const [year = 0, month = 1] = to.split('-').map(Number);
  return {from: `${from}-01`, to: new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)};
}
