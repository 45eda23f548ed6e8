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
