import type {Channel} from '../contract/channel.ts';
import type {Receipt} from '../contract/receipt.ts';
import type {
  DecisionRecord,
  LedgerObjection,
  LedgerRecord,
  Objection,
  PurposeDecision,
  RecordType,
} from '../contract/record.ts';
import type {Right} from '../contract/rights.ts';
import {receiptIndex} from './receipt-index.ts';

/** What is said of a record, in one language. */
export interface RecordWords {
  /** A link is the portal's to make and to tell of: no browser keeps such a record, so it needs no name here. */
  readonly types: Readonly<Record<Exclude<RecordType, 'subject.linked'>, string>> & {
    readonly 'subject.linked'?: string;
  };
  readonly statuses: Readonly<Record<PurposeDecision['status'], string>>;
  /** Names by purpose. */
  readonly purposes: Readonly<Record<string, string>>;
  readonly channels: Readonly<Record<Channel, string>>;
  readonly rights: Readonly<Record<Right, string>>;
  /** Of a consent that held for one showing only. */
  readonly once: string;
  /** Of an address that has not confirmed yet. */
  readonly pending: string;
  /** Of a record that has no receipt yet. */
  readonly waiting: string;
  /** Before the last day of a channel, and of an answer. */
  readonly stops: string;
  readonly due: string;
  readonly when: string;
  readonly site: string;
  readonly number: string;
}

/** One line: what it is about, and what was said of it. */
export type Fact = readonly [term: string, text: string];

/** What a record says, in words. Free of the clock's and the browser's own ways, so that it comes out the same wherever it is checked. */
export function recordFacts(
  {decisions = [], objections = [], rights}: DecisionRecord | LedgerRecord,
  words: RecordWords,
): Fact[] {
  const facts: Fact[] = decisions.map(({purpose, status, validFor}) => [
    words.purposes[purpose] ?? purpose,
    `${words.statuses[status]}${validFor === 'P0D' ? ` (${words.once})` : ''}`,
  ]);
  for (const objection of objections)
    facts.push([words.channels[objection.channel], objectionText(objection, words)]);
  if (rights) {
    facts.push([words.rights[rights.right], 'request' in rights ? rights.request : '–']);
    if ('dueBy' in rights) facts.push([words.due, rights.dueBy]);
  }
  return facts;
}

function objectionText(objection: Objection | LedgerObjection, words: RecordWords): string {
  if (objection.status === 'pending') return words.pending;
  if (objection.status === 'withdrawn') return words.types['objection.withdrawn'];
  return 'effectiveBy' in objection ? `${words.stops}: ${objection.effectiveBy}` : words.waiting;
}

/** The same for a receipt on paper: with when, where, and its number. */
export const receiptFacts = (receipt: Receipt, words: RecordWords): Fact[] => [
  [words.when, receipt.record.at.replace('T', ' ').replace('Z', ' UTC')],
  ...recordFacts(receipt.record, words),
  [words.site, receipt.record.site],
  [words.number, String(receiptIndex(receipt))],
  ['ID', receipt.record.id],
];
