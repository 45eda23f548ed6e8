/** Equal rows as one with their number, in one order for all, so that no two transactions lock crosswise. */
export function tally<Row extends object>(rows: readonly Row[]): (Row & {n: number})[] {
  const counted = new Map<string, Row & {n: number}>();
  for (const row of rows) {
    const key = JSON.stringify(row);
    const known = counted.get(key);
    if (known) known.n += 1;
    else counted.set(key, {...row, n: 1});
  }
  return [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
