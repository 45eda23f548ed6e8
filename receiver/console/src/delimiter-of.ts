/** What Excel and others put between the cells of a row, the likeliest in Sweden first. */
const DELIMITERS = [';', ',', '\t', '|'] as const;

/** What parts the cells of CSV, found as the receiver finds it. @returns Also how many characters a line `sep=` at its start has. */
export function delimiterOf(start: string): {readonly delimiter: string; readonly skip: number} {
  const stated = /^"?sep=([;,\t|])"?\r?\n/i.exec(start);
  if (stated) return {delimiter: stated[1] ?? ';', skip: stated[0].length};
  const [row = ''] = start.replace(/"[^"]*"/g, '').split(/[\r\n]/, 1);
  const counts = DELIMITERS.map((delimiter) => row.split(delimiter).length);
  return {delimiter: DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ';', skip: 0};
}
