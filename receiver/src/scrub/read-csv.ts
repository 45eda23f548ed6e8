import {pipeline, Readable} from 'node:stream';
import {CsvError, parse} from 'csv-parse';
import {stringify} from 'csv-stringify/sync';
import {columnOf, type Column} from './columns.ts';
import type {Contact} from './contact.ts';
import {guessDelimiter} from './guess-delimiter.ts';
import {ListError} from './list-error.ts';
import {MOST_OF_A_ROW, type ListRow} from './list-reader.ts';

/** Without it Excel takes the file for Windows-1252. */
const BOM = '\uFEFF';

/** The text from its first row on, with as much of it as shows how it is laid out. */
async function begin(text: AsyncIterator<string>): Promise<string> {
  let start = '';
  for (;;) {
    const next = await text.next();
    if (next.done) return start;
    start += next.value;
    const rows = start.split('\n').length - 1;
    if (rows > (/^"?sep=/i.test(start) ? 1 : 0) || start.length > MOST_OF_A_ROW) return start;
  }
}

async function* rest(start: string, text: AsyncIterator<string>): AsyncGenerator<string> {
  yield start;
  for (let next = await text.next(); !next.done; next = await text.next()) yield next.value;
}

/** What is beyond a row's last column stays in it, so that the added columns stand under their headings. */
function fit(cells: readonly string[], columns: number, delimiter: string): readonly string[] {
  if (cells.length <= columns) return [...cells, ...Array<string>(columns - cells.length).fill('')];
  return [...cells.slice(0, columns - 1), cells.slice(columns - 1).join(delimiter)];
}

/** Reads CSV as Excel writes it, headed in Swedish or English. @throws {ListError} */
export async function* readCsv(
  source: AsyncIterable<string>,
  added: readonly string[],
): AsyncGenerator<ListRow | string> {
  const text = source[Symbol.asyncIterator]();
  const start = await begin(text);
  const {delimiter, skip} = guessDelimiter(start);
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: MOST_OF_A_ROW,
  });
  // What is wrong with the text is thrown by the parser, which is read below.
  pipeline(Readable.from(rest(start.slice(skip), text)), parser, () => undefined);
  const line = (cells: readonly unknown[]) =>
    stringify([cells], {
      delimiter,
      record_delimiter: '\r\n',
      // By itself it quotes what it ends rows with only: readers end them at less.
      quoted_match: /[\r\n]/,
      cast: {boolean: String},
    });

  let columns: readonly (readonly [number, Column])[] | undefined;
  // What an earlier scrub added is replaced.
  let kept: readonly number[] = [];
  let width = 0;
  try {
    for await (const row of parser) {
      const cells = row as readonly string[];
      if (!columns) {
        columns = findColumns(cells);
        width = cells.length;
        kept = cells.flatMap((heading, place) => (added.includes(heading) ? [] : [place]));
        yield BOM + line([...kept.map((place) => cells[place]), ...added]);
        continue;
      }
      const whole = fit(cells, width, delimiter);
      yield {
        contact: cells.length === width ? contactOf(cells, columns) : undefined,
        write: (values) => line([...kept.map((place) => whole[place]), ...values]),
      };
    }
  } catch (error) {
    throw error instanceof CsvError ? new ListError('quotes') : error;
  }
  if (!columns) throw new ListError('empty');
}

function findColumns(headings: readonly string[]): readonly (readonly [number, Column])[] {
  const columns = headings.flatMap((heading, place) => {
    const column = columnOf(heading);
    return column ? [[place, column] as const] : [];
  });
  if (columns.length === 0) throw new ListError('headings');
  return columns;
}

/** Where two columns hold the same, the first that says something counts. */
function contactOf(
  cells: readonly string[],
  columns: readonly (readonly [number, Column])[],
): Contact {
  const contact: Partial<Record<Column, string>> = {};
  for (const [place, column] of columns) {
    const text = cells[place]?.trim();
    if (text && contact[column] === undefined) contact[column] = text;
  }
  return contact;
}
