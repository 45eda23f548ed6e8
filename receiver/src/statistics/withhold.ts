/** Counts of one kind, with the small ones withheld. */
export interface Withheld {
  /** In the order they came; null where withheld. */
  readonly cells: readonly (number | null)[];
  /** What is withheld, added up; null where even that is withheld. */
  readonly rest: number | null;
  readonly total: number | null;
}

/**
 * Withholds counts below the smallest, and as much beside them as keeps them from following from the rest.
 *
 * What is withheld is told as one sum. Where that sum alone would give them away, being small or the most that they can be, the first
 * count that could be told is withheld too. It is the first by place, not by size, so that the choice itself tells nothing.
 *
 * @param counts In an order that does not depend on them.
 */
export function withhold(counts: readonly number[], smallest: number): Withheld {
  const total = counts.reduce((sum, count) => sum + count, 0);
  // That nobody at all did something points at nobody.
  if (counts.every((count) => count === 0)) return {cells: counts, rest: 0, total};
  if (total < smallest) return {cells: counts.map(() => null), rest: null, total: null};
  const small = counts.filter((count) => count < smallest);
  if (small.length === 0) return {cells: counts, rest: 0, total};
  const sum = small.reduce((one, other) => one + other, 0);
  const needsMore = sum < smallest || sum === small.length * (smallest - 1);
  const more = needsMore ? counts.findIndex((count) => count >= smallest) : -1;
  if (needsMore && more < 0) return {cells: counts.map(() => null), rest: null, total: null};
  const cells = counts.map((count, place) => (count < smallest || place === more ? null : count));
  const told = cells.reduce<number>((one, cell) => one + (cell ?? 0), 0);
  return {cells, rest: total - told, total};
}
