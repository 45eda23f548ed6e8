import {delimiterOf} from './delimiter-of.ts';
import {layoutOf, openRowFinder} from './find-rows.ts';

/** How a list is written. */
export type ListKind = 'csv' | 'jsonl';

/** A part of a list that is a list of its own. */
export interface ListPart {
  /** With the list's heading before its rows. */
  readonly file: Blob;
  /** Where in the whole it ends, bytes. */
  readonly end: number;
  /** The number of each row as a spreadsheet shows it. Blank ones are counted on the way, and are no rows. */
  readonly rows: readonly number[];
}

/** How large a part is. The receiver takes so much in whole, whatever it answers meanwhile. */
export const PART = {bytes: 262_144, rows: 4000} as const;

const TYPES: Readonly<Record<ListKind, string>> = {
  csv: 'text/csv',
  jsonl: 'application/x-ndjson',
};
/** How much of the file is looked through at once, bytes; even, so that no character of two is cut. */
const WINDOW = 1_048_576;
/** How much of it shows what parts its cells, bytes. */
const BEGINNING = 65_536;

const bytesOf = async (file: Blob): Promise<Uint8Array<ArrayBuffer>> =>
  new Uint8Array(await file.arrayBuffer());

/** How a list is written, by its name. */
export const kindOf = (name: string): ListKind =>
  /\.(jsonl|ndjson)$/i.test(name) ? 'jsonl' : 'csv';

/**
 * Cuts a list into parts at the ends of rows, each with the list's heading, so that each can be asked about by itself.
 *
 * A browser reads no answer before all of its question is sent, and the receiver answers a list while it comes in: of a long list both
 * would wait for ever.
 *
 * @param size Of a part at most, but for its last row.
 */
export async function* cutList(
  file: Blob,
  kind: ListKind,
  size: {readonly bytes: number; readonly rows: number} = PART,
): AsyncGenerator<ListPart> {
  const beginning = await bytesOf(file.slice(0, BEGINNING));
  const layout = layoutOf(beginning);
  const {mark, width, low} = layout;
  const encoding = width === 1 ? 'latin1' : low === 0 ? 'utf-16le' : 'utf-16be';
  const {delimiter, skip} = delimiterOf(new TextDecoder(encoding).decode(beginning.subarray(mark)));
  const first = kind === 'csv' ? mark + skip * width : mark;
  const finder = openRowFinder(layout, kind === 'csv' ? delimiter : undefined, first);

  /** Where the heading ends; JSON lines have none. */
  let head = kind === 'csv' ? undefined : first;
  let from = first;
  let number = 0;
  let rows: number[] = [];
  let isCut = false;
  const part = (end: number): ListPart => ({
    file: new Blob([file.slice(0, head ?? from), file.slice(from, end)], {type: TYPES[kind]}),
    end,
    rows,
  });

  for (let start = first; ; start += WINDOW) {
    const bytes = await bytesOf(file.slice(start, start + WINDOW));
    const ends = bytes.length > 0 ? finder.find(bytes, start) : finder.rest(file.size);
    for (const {end, isBlank} of ends) {
      number += 1;
      if (isBlank) continue;
      if (head === undefined) {
        head = end;
        from = end;
        continue;
      }
      rows.push(number);
      if (rows.length < size.rows && end - from < size.bytes) continue;
      yield part(end);
      isCut = true;
      from = end;
      rows = [];
    }
    if (bytes.length === 0) break;
  }
  // A list without a row is asked about too: the receiver says what it lacks.
  if (rows.length > 0 || !isCut) yield part(file.size);
}
