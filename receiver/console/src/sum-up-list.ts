import type {MarketingChannel} from '../../../src/contract/permission.ts';
import type {ListReason, RowVerdicts} from './read-verdicts.ts';

/** What stands in the way of asking, and can be mended in the list. */
export const FAULTS = ['malformed-row', 'unreadable-address'] as const;
export type Fault = (typeof FAULTS)[number];
/** So many rows with a fault are named. */
export const NAMED = 100;

export interface ChannelSummary {
  readonly channel: MarketingChannel;
  allowed: number;
  /** Rows that must not be reached, by why. */
  readonly notAllowed: Map<ListReason, number>;
}

/** What came of a list. */
export interface ListSummary {
  rows: number;
  readonly channels: readonly ChannelSummary[];
  /** Rows by fault: how many, and the numbers of the first of them. */
  readonly faults: ReadonlyMap<Fault, {count: number; readonly first: number[]}>;
}

export const emptySummary = (channels: readonly MarketingChannel[]): ListSummary => ({
  rows: 0,
  channels: channels.map((channel) => ({channel, allowed: 0, notAllowed: new Map()})),
  faults: new Map(FAULTS.map((fault) => [fault, {count: 0, first: []}])),
});

/** Adds a part's rows to what came of the list. @param numbers The rows' own, in the same order. */
export function addRows(
  summary: ListSummary,
  verdicts: readonly RowVerdicts[],
  numbers: readonly number[],
): void {
  summary.rows += verdicts.length;
  verdicts.forEach((row, place) => {
    row.forEach(({allowed, because}, column) => {
      const of = summary.channels[column];
      if (!of) return;
      if (allowed) of.allowed += 1;
      else of.notAllowed.set(because, (of.notAllowed.get(because) ?? 0) + 1);
    });
    for (const fault of FAULTS) {
      const told = summary.faults.get(fault);
      if (!told || !row.some(({because}) => because === fault)) continue;
      told.count += 1;
      const number = numbers[place];
      if (number !== undefined && told.first.length < NAMED) told.first.push(number);
    }
  });
}

/** Why rows must not be reached on any channel, the commonest first. */
export function reasonsIn({channels}: ListSummary): ListReason[] {
  const sums = new Map<ListReason, number>();
  for (const {notAllowed} of channels)
    for (const [reason, count] of notAllowed) sums.set(reason, (sums.get(reason) ?? 0) + count);
  return [...sums].sort(([, a], [, b]) => b - a).map(([reason]) => reason);
}
