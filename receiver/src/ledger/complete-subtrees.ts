/** A complete subtree: the leaves from `idx * 2^level` to `(idx + 1) * 2^level`. */
export interface Place {
  readonly level: number;
  readonly idx: number;
}

/**
 * The complete subtrees that the leaves from `start` to `end` consist of, left to right.
 *
 * `start` is 0 or begins a subtree as large as what follows it, as in every split of RFC 6962.
 */
export function completeSubtrees(start: number, end: number): readonly Place[] {
  const places: Place[] = [];
  let from = start;
  while (from < end) {
    const level = Math.floor(Math.log2(end - from));
    const width = 2 ** level;
    places.push({level, idx: from / width});
    from += width;
  }
  return places;
}
