/** What makes a list unreadable as a whole. */
export type ListFault = 'empty' | 'headings' | 'quotes';

/** A list that cannot be read. Its message never quotes the list. */
export class ListError extends Error {
  readonly fault: ListFault;
  constructor(fault: ListFault) {
    super(`The list cannot be read: ${fault}`);
    this.name = 'ListError';
    this.fault = fault;
  }
}

/** By fault, what is wrong, and what to do. */
export const LIST_REMEDIES: Readonly<Record<ListFault, readonly [string, string]>> = {
  empty: ['Holds no row.', 'Send a list with a heading and at least one row.'],
  headings: [
    'Has no heading that is known.',
    'Head its columns, such as E-post, Mobil, Namn, Gatuadress, Postnummer or Kundnummer, in the first row.',
  ],
  quotes: [
    'Has a row that does not end.',
    'Close the quotation mark, and keep each row under 64 KiB.',
  ],
};
