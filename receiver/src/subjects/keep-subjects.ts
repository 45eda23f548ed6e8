import {hash} from 'node:crypto';
import type {Kysely} from 'kysely';
import type {LedgerRecord, PurposeDecision} from '../../../src/contract/record.ts';
import type {Tables} from '../database/tables.ts';

/** A record of a subject that may have others, as it was logged. */
export interface Logged {
  readonly record: LedgerRecord;
  /** Canonical JSON. */
  readonly text: string;
}

/** What a subject's next record links to: SHA-256 of the latest, base64url. */
export const linkTo = (text: string): string => hash('sha256', text, 'base64url');

/** One-off references have no other record. */
export const hasChain = (ref: string): boolean => !ref.startsWith('o_');

/** A look at one embed, once, is no standing decision. */
export const isLasting = ({validFor}: PurposeDecision): boolean => validFor !== 'P0D';

type Row = Tables['subject_purpose'];

/** The higher order number counts; where two are alike, the no does. */
const outweighs = (one: Row, other: Row | undefined): boolean =>
  !other || one.seq > other.seq || (one.seq === other.seq && one.status !== 'given');

/**
 * Keeps subjects' latest record and what they decided, in the transaction that logs it.
 *
 * @param logged In the order of arrival.
 */
export async function keepSubjects(trx: Kysely<Tables>, logged: readonly Logged[]): Promise<void> {
  const links = new Map<string, string>();
  const decided = new Map<string, Row>();
  for (const {record, text} of logged) {
    const {id, at, seq, subject, decisions = []} = record;
    const {ref} = subject;
    // What an address confirms stands alone: its record links to none.
    if (!/^[vc]_/.test(ref)) continue;
    links.set(ref, linkTo(text));
    for (const {purpose, status} of decisions.filter(isLasting)) {
      const row = {ref, purpose, status, seq, record_id: id, at};
      const name = `${ref} ${purpose}`;
      if (outweighs(row, decided.get(name))) decided.set(name, row);
    }
  }
  if (links.size > 0)
    await trx
      .insertInto('subject')
      .values(Array.from(links, ([ref, link]) => ({ref, link})))
      .onConflict((met) => met.column('ref').doUpdateSet((is) => ({link: is.ref('excluded.link')})))
      .execute();
  if (decided.size > 0)
    await trx
      .insertInto('subject_purpose')
      .values([...decided.values()])
      .onConflict((met) =>
        met
          .columns(['ref', 'purpose'])
          .doUpdateSet((is) => ({
            status: is.ref('excluded.status'),
            seq: is.ref('excluded.seq'),
            record_id: is.ref('excluded.record_id'),
            at: is.ref('excluded.at'),
          }))
          .where((is) =>
            is.or([
              is('excluded.seq', '>', is.ref('subject_purpose.seq')),
              is.and([
                is('excluded.seq', '=', is.ref('subject_purpose.seq')),
                is('excluded.status', '!=', 'given'),
              ]),
            ]),
          ),
      )
      .execute();
}
