import {stringify} from 'csv-stringify/sync';
import type {SuppressionRow} from './suppression-row.ts';

export type SuppressionFormat = 'csv' | 'jsonl';

const COLUMNS = [
  'reference',
  'channel',
  'status',
  'scope',
  'topic',
  'since',
  'reason',
  'source',
  'proof',
] as const;
/** As Excel in Swedish opens it: a mark, so that it is UTF-8, and semicolons. */
const CSV = {delimiter: ';', record_delimiter: '\r\n'} as const;
const HEAD = `\uFEFF${stringify([COLUMNS], CSV)}`;

/** The list as a file, part by part. @param onRows Hears how many rows went into each. */
export async function* writeSuppressions(
  parts: AsyncIterable<readonly SuppressionRow[]>,
  format: SuppressionFormat,
  onRows: (rows: number) => void,
): AsyncGenerator<string> {
  if (format === 'csv') yield HEAD;
  for await (const rows of parts) {
    onRows(rows.length);
    yield format === 'csv'
      ? stringify(
          rows.map((row) => COLUMNS.map((column) => row[column])),
          CSV,
        )
      : rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  }
}
