import type {Kysely} from 'kysely';
import type {RecordType} from '../../../src/contract/record.ts';
import type {SubjectExport, SubjectState} from '../../../src/contract/subject.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Tables} from '../database/tables.ts';
import {bodyOfLeaf} from '../ledger/body-of-leaf.ts';
import {readReceipts} from '../ledger/read-receipts.ts';
import {readStanding} from './read-standing.ts';

/** What is on record of a browser. @returns undefined where nothing is. */
export async function readSubject(
  db: Kysely<Tables>,
  ref: string,
): Promise<SubjectState | undefined> {
  const records = await db
    .selectFrom('leaf')
    .innerJoin('subject_record', 'subject_record.arrival', 'leaf.arrival')
    .innerJoin('body', bodyOfLeaf)
    .select(['record_id', 'type', 'leaf.at', 'idx'])
    .where('ref', '=', ref)
    .orderBy('leaf.arrival')
    .execute();
  const decided = await readStanding(db, [ref]);
  if (records.length === 0 && decided.length === 0) return undefined;
  const link = await db
    .selectFrom('subject_link')
    .innerJoin('leaf', 'leaf.record_id', 'subject_link.record_id')
    .leftJoin('erasure', 'erasure.record_id', 'subject_link.record_id')
    .select('erasure.at as erased_at')
    .where('browser_ref', '=', ref)
    .orderBy('leaf.arrival', 'desc')
    .limit(1)
    .executeTakeFirst();
  return {
    v: 1,
    ref,
    decisions: Object.fromEntries(
      decided.map(({purpose, status, seq, at, record_id: record}) => [
        purpose,
        {status, seq, at, record},
      ]),
    ),
    records: records.map(({record_id: id, type, at, idx}) => ({
      id,
      type: type as RecordType,
      at,
      index: idx,
    })),
    ...(link?.erased_at === null && {linked: true}),
  };
}

/**
 * All that is held on a browser, with what proves it (GDPR 15 and 20, R67).
 *
 * @param now Milliseconds since 1970-01-01 UTC.
 */
export async function exportBrowser(
  db: Kysely<Tables>,
  ref: string,
  now: number,
): Promise<SubjectExport | undefined> {
  const state = await readSubject(db, ref);
  if (!state) return undefined;
  const ids = state.records.map(({id}) => id);
  const found = ids.length > 0 ? await readReceipts(db, ids) : new Map<string, null>();
  const receipts = ids.flatMap((id) => found.get(id) ?? []);
  return {...state, exportedAt: wholeSeconds(now), receipts};
}
