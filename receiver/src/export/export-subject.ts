import type {Kysely} from 'kysely';
import type {Tables} from '../database/tables.ts';
import {readHeld} from '../erasure/read-held.ts';
import {readReceipts} from '../ledger/read-receipts.ts';
import {readStanding} from '../subjects/read-standing.ts';
import {refsOfOne} from '../subjects/refs-of-one.ts';
import {readHistory} from '../rights/read-history.ts';

/** What the fields are, for whoever gets the export. */
const SCHEMA =
  'Field names follow ISO/IEC TS 27560:2023 where it has one: pii_principal_id is the reference of the person or device, consent_records are the records as logged, each with its receipt (a proof of its place in the public log). decisions: what was said last of each purpose. suppressions, suppression_ends, marketing_consents: objections to direct marketing, their undoing, and consents to it. rights_requests: requests with their history. conflicts: what came later under the id of a record and was not logged. confirmations: whether an address was asked to confirm a record. Moments are UTC.';

/**
 * All that is held on a subject (GDPR 15, 20; R67): by the references of a browser, a customer or an address, as many as are the
 * same person's. What belongs to them under another pepper, or as a linked browser, is found.
 *
 * @param known The caller knows that they are one person's.
 */
export async function exportSubject(db: Kysely<Tables>, known: readonly string[]) {
  const refs = await refsOfOne(db, known);
  const records = await readHeld(db, refs);
  const ids = records.map(({recordId}) => recordId);
  const receipts = ids.length > 0 ? await readReceipts(db, ids) : new Map<string, null>();
  const numbers = records.flatMap(({record}) => record.rights?.request ?? []);
  const histories = await Promise.all([...new Set(numbers)].map((one) => readHistory(db, one)));
  const marketing = ['channel', 'topic', 'scope', 'since', 'record_id'] as const;
  return {
    schema: SCHEMA,
    schema_version: 'MobiPlus Consent export 1',
    pii_principal_id: [...refs],
    consent_records: records.map(({recordId: id, record}) => ({
      record_id: id,
      record,
      receipt: receipts.get(id)?.proof ?? null,
    })),
    decisions: await readStanding(db, [...refs]),
    suppressions: await db
      .selectFrom('suppression')
      .select(['address_ref', ...marketing])
      .where('address_ref', 'in', refs)
      .execute(),
    suppression_ends: await db
      .selectFrom('suppression_end')
      .select(['ref', ...marketing])
      .where('ref', 'in', refs)
      .execute(),
    marketing_consents: await db
      .selectFrom('marketing_consent')
      .select(['ref', ...marketing])
      .where('ref', 'in', refs)
      .execute(),
    rights_requests: histories.flatMap((one) => one ?? []),
    subprocessor_answers: await db
      .selectFrom('subprocessor_answer')
      .select(['news', 'record_id', 'answer'])
      .where('customer_ref', 'in', refs)
      .execute(),
    conflicts:
      ids.length > 0
        ? await db
            .selectFrom('conflict')
            .select(['record_id', 'submission', 'at'])
            .where('record_id', 'in', ids)
            .execute()
        : [],
    confirmations:
      ids.length > 0
        ? await db
            .selectFrom('confirmation')
            .select(['record_id', 'kind', 'channel', 'at', 'expires_at', 'used_at'])
            .where('record_id', 'in', ids)
            .execute()
        : [],
  };
}

/** What is held on one subject. */
export type SubjectExport = Awaited<ReturnType<typeof exportSubject>>;
