/** First and last month, both in it, YYYY-MM. */
export interface Months {
  readonly first: string;
  readonly last: string;
}

/** The calendar month after one, or before it. */
function shift(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number);
  return new Date(Date.UTC(year ?? 0, (number ?? 1) - 1 + by, 1)).toISOString().slice(0, 7);
}

/** Last day of a month, YYYY-MM-DD. */
export const lastDayOf = (month: string): string =>
  new Date(Date.parse(`${shift(month, 1)}-01`) - 86_400_000).toISOString().slice(0, 10);

/**
 * The whole months within some days that are over: of one that still grows, what was added could be told from yesterday's answer.
 *
 * @param from First day. @param to Last day. @param today Sweden's. @returns undefined where there is none.
 */
export function finishedMonths(from: string, to: string, today: string): Months | undefined {
  const first = from.endsWith('-01') ? from.slice(0, 7) : shift(from.slice(0, 7), 1);
  const end = to < today ? to : today;
  const month = end.slice(0, 7);
  const last = end === lastDayOf(month) && end < today ? month : shift(month, -1);
  return first <= last ? {first, last} : undefined;
}
