/** Leaves from `start` up to, not including, `end`. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The largest power of two below a size (RFC 6962 §2.1). */
const splitOf = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1);

/** The ranges of leaves whose roots prove that leaf `index` is in the tree of `size`, from the leaf upwards (RFC 6962 §2.1.1). */
export function proofRanges(index: number, size: number): readonly Range[] {
  const ranges: Range[] = [];
  let start = 0;
  let end = size;
  while (end - start > 1) {
    const middle = start + splitOf(end - start);
    if (index < middle) {
      ranges.push({start: middle, end});
      end = middle;
    } else {
      ranges.push({start, end: middle});
      start = middle;
    }
  }
  return ranges.reverse();
}
