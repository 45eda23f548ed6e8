import {columnOf, type Column} from './columns.ts';
import type {Contact} from './contact.ts';
import {ListError} from './list-error.ts';
import {MOST_OF_A_ROW, type Cell, type ListRow} from './list-reader.ts';

async function* linesOf(text: AsyncIterable<string>): AsyncGenerator<string> {
  let last = '';
  for await (const chunk of text) {
    const lines = (last + chunk).split('\n');
    last = lines.pop() ?? '';
    if (last.length > MOST_OF_A_ROW) throw new ListError('quotes');
    yield* lines;
  }
  yield last;
}

function readObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

/** Reads JSON lines, keyed as CSV is headed. A line that is no object comes back under `row`. */
export async function* readJsonl(
  text: AsyncIterable<string>,
  added: readonly string[],
): AsyncGenerator<ListRow | string> {
  const columns = new Map<string, Column | undefined>();
  const columnAt = (key: string) => {
    if (!columns.has(key) && columns.size < 1000) columns.set(key, columnOf(key));
    return columns.get(key);
  };
  let isEmpty = true;
  for await (const line of linesOf(text)) {
    if (line.trim() === '') continue;
    isEmpty = false;
    const object = readObject(line);
    const withAdded = (values: readonly Cell[]) =>
      Object.fromEntries(added.map((name, place) => [name, values[place]]));
    yield {
      contact: object && contactOf(object, columnAt),
      write: (values) =>
        `${JSON.stringify({...(object ?? {row: line.trim()}), ...withAdded(values)})}\n`,
    };
  }
  if (isEmpty) throw new ListError('empty');
}

function contactOf(
  object: Readonly<Record<string, unknown>>,
  columnAt: (key: string) => Column | undefined,
): Contact {
  const contact: Partial<Record<Column, string>> = {};
  for (const [key, value] of Object.entries(object)) {
    const column = columnAt(key);
    const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
    if (column && text && contact[column] === undefined) contact[column] = text;
  }
  return contact;
}
