import {hash} from 'node:crypto';
import type {Kysely} from 'kysely';
import type {LedgerRecord, PurposeDecision} from '../../../src/contract/record.ts';
import {insertRows, type Into} from '../database/insert-rows.ts';
import type {Tables} from '../database/tables.ts';

/** What is kept of a subject's record as it was logged. */
export interface Logged {
  readonly ref: string;
  /** Its leaf's. */
  readonly arrival: number;
  /** Its own, as {@link linkTo} makes it. */
  readonly link: string;
  /** As {@link decisionsOf} gives them. */
  readonly decisions: string | null;
}

/** What a subject's next record links to: SHA-256 of the latest, base64url. */
export const linkTo = (text: string): string => hash('sha256', text, 'base64url');

/** One-off references have no other record. */
export const hasChain = (ref: string): boolean => !ref.startsWith('o_');

/** A look at one embed, once, is no standing decision. */
export const isLasting = ({validFor}: PurposeDecision): boolean => validFor !== 'P0D';

/** What a record decides for good, by purpose, as JSON; null for nothing. */
export function decisionsOf({decisions = []}: Pick<LedgerRecord, 'decisions'>): string | null {
  const lasting = decisions.filter(isLasting).map(({purpose, status}) => [purpose, status]);
  return lasting.length > 0 ? JSON.stringify(Object.fromEntries(lasting)) : null;
}

const SUBJECT_RECORD: Into = {
  table: 'subject_record',
  columns: {ref: 'text', arrival: 'bigint', link: 'text', decisions: 'text'},
};

/**
 * Keeps which records are a subject's and what they decide, in the transaction that logs them. One row a record, all of a subject's
 * beside each other: what stands is made of them when it is asked for.
 */
export async function keepSubjects(trx: Kysely<Tables>, logged: readonly Logged[]): Promise<void> {
  await insertRows(
    trx,
    SUBJECT_RECORD,
    logged
      .filter(({ref}) => hasChain(ref))
      .map(({ref, arrival, link, decisions}) => [ref, arrival, link, decisions]),
  );
}
