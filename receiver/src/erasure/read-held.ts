import type {Kysely} from 'kysely';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import type {Tables} from '../database/tables.ts';
import {bodyOfLeaf} from '../ledger/body-of-leaf.ts';

/** Records of a subject and those that name its address, in the order of their arrival. One-off references find nothing. */
export async function readHeld(db: Kysely<Tables>, refs: readonly string[]) {
  const rows = await db
    .selectFrom('leaf')
    .innerJoin('body', bodyOfLeaf)
    .select(['record_id', 'leaf.arrival', 'leaf.at', 'idx', 'record'])
    .where((is) =>
      is.or([
        is(
          'leaf.arrival',
          'in',
          is
            .selectFrom('subject_record')
            .select('subject_record.arrival')
            .where('subject_record.ref', 'in', refs),
        ),
        is(
          'leaf.record_id',
          'in',
          is.selectFrom('mention').select('mention.record_id').where('mention.ref', 'in', refs),
        ),
      ]),
    )
    .orderBy('leaf.arrival')
    .execute();
  return rows.map(({record_id: recordId, record, ...row}) => ({
    ...row,
    recordId,
    record: JSON.parse(record) as LedgerRecord,
  }));
}
