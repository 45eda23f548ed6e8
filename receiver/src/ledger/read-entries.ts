import type {Kysely} from 'kysely';
import type {AuditEntry} from '../../../src/contract/audit.ts';
import {toBase64} from '../../../src/core/base64.ts';
import type {Tables} from '../database/tables.ts';

/** Leaves with what they say, or when and why that was erased. */
const selectEntries = (db: Kysely<Tables>) =>
  db
    .selectFrom('leaf')
    .leftJoin('body', (join) =>
      join.onRef('body.arrival', '=', 'leaf.arrival').onRef('body.at', '=', 'leaf.at'),
    )
    .leftJoin('erasure', 'erasure.record_id', 'leaf.record_id')
    .select([
      'leaf.idx',
      'leaf.leaf_hash',
      'leaf.record_id',
      'body.record',
      'body.manifest',
      'erasure.at as erased_at',
      'erasure.reason',
    ]);

type Row = Awaited<ReturnType<ReturnType<typeof selectEntries>['executeTakeFirstOrThrow']>>;

const entryOf = (row: Row): AuditEntry => ({
  index: row.idx ?? -1,
  leaf: toBase64(row.leaf_hash),
  recordId: row.record_id,
  record: row.record,
  ...(row.manifest && {manifest: row.manifest}),
  ...(row.erased_at !== null &&
    row.reason !== null && {erased: {at: row.erased_at, reason: row.reason}}),
});

/** The ledger from a place on, in its order. @param limit The most that are read at once. */
export async function readEntries(
  db: Kysely<Tables>,
  from: number,
  limit: number,
): Promise<readonly AuditEntry[]> {
  const rows = await selectEntries(db)
    .where('leaf.idx', '>=', from)
    .where('leaf.idx', '<', from + limit)
    .orderBy('leaf.idx')
    .execute();
  return rows.map(entryOf);
}

/** One record's place. @returns undefined where it has none. */
export async function readEntry(
  db: Kysely<Tables>,
  recordId: string,
): Promise<AuditEntry | undefined> {
  const row = await selectEntries(db)
    .where('leaf.record_id', '=', recordId)
    .where('leaf.idx', 'is not', null)
    .executeTakeFirst();
  return row && entryOf(row);
}
