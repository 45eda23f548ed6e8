import type {Contact} from './contact.ts';

/** What is written into a row beside what was in it. */
export type Cell = string | number | boolean | null;

/** A row of a list on its way through. */
export interface ListRow {
  /** Undefined where the row is not as its list is. */
  readonly contact: Contact | undefined;
  /** The row as it came, with the added columns behind. */
  readonly write: (added: readonly Cell[]) => string;
}

/** Reads a list row by row. Texts between the rows, such as a heading, go out as they are. @param added Names of the columns that are added. */
export type ListReader = (
  text: AsyncIterable<string>,
  added: readonly string[],
) => AsyncGenerator<ListRow | string>;

/** Characters of one row at most, so that an open quotation mark does not swallow the list. */
export const MOST_OF_A_ROW = 65_536;
