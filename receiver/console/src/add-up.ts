import type {Channel} from '../../../src/contract/channel.ts';
import type {PurposeDay, Statistics} from '../../../src/contract/statistics.ts';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';

/** All that was decided on one purpose. */
export interface Sum {
  readonly purpose: string;
  given: number;
  refused: number;
  withdrawn: number;
}

const known = defaultConfiguration.purposes.map(({id}) => id);

/** MobiPlus's own purposes in the order in which visitors see them, then those that a site has added. */
const inOrder = (a: {readonly purpose: string}, b: {readonly purpose: string}): number =>
  (known.indexOf(a.purpose) + 1 || Infinity) - (known.indexOf(b.purpose) + 1 || Infinity) ||
  a.purpose.localeCompare(b.purpose);

/** Sums per purpose. */
export function addUpPurposes({purposes}: Statistics): Sum[] {
  const sums = new Map<string, Sum>();
  for (const {purpose, given, refused, withdrawn} of purposes) {
    const sum = sums.get(purpose) ?? {purpose, given: 0, refused: 0, withdrawn: 0};
    sum.given += given;
    sum.refused += refused;
    sum.withdrawn += withdrawn;
    sums.set(purpose, sum);
  }
  return [...sums.values()].sort(inOrder);
}

/** Objections per channel, the most first. */
export function addUpObjections({objections}: Statistics): [channel: Channel, made: number][] {
  const sums = new Map<Channel, number>();
  for (const {channel, made} of objections) sums.set(channel, (sums.get(channel) ?? 0) + made);
  return [...sums].sort(([, a], [, b]) => b - a);
}

/** Share who said yes of those who answered yes or no; null when nobody did. A withdrawal is no answer to the question. */
export const shareOf = ({given, refused}: Pick<Sum, 'given' | 'refused'>): number | null =>
  given + refused === 0 ? null : given / (given + refused);

/** The rows of each day, latest day first. */
export function byDay({purposes}: Statistics): [day: string, rows: PurposeDay[]][] {
  const days = new Map<string, PurposeDay[]>();
  for (const row of purposes) days.set(row.day, [...(days.get(row.day) ?? []), row]);
  for (const rows of days.values()) rows.sort(inOrder);
  return [...days].sort(([a], [b]) => b.localeCompare(a));
}
