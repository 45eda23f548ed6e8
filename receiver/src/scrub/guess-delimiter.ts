/** What Excel and others put between the cells of a row, the likeliest in Sweden first. */
const DELIMITERS = [';', ',', '\t', '|'] as const;

/** How a list is laid out, and how much of its beginning is no row. */
export interface Layout {
  readonly delimiter: string;
  /** Length of Excel's line `sep=;`; 0 where there is none. */
  readonly skip: number;
}

/** What stands between the cells: as Excel's line `sep=` says, else what the first row has most of outside of quotes. */
export function guessDelimiter(start: string): Layout {
  const stated = /^"?sep=([;,\t|])"?\r?\n/i.exec(start);
  if (stated) return {delimiter: stated[1] ?? ';', skip: stated[0].length};
  const [row = ''] = start.replace(/"[^"]*"/g, '').split(/[\r\n]/, 1);
  const counts = DELIMITERS.map((delimiter) => row.split(delimiter).length);
  const most = counts.indexOf(Math.max(...counts));
  return {delimiter: DELIMITERS[most] ?? ';', skip: 0};
}
