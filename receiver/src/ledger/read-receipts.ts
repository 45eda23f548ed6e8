import {bodyOfLeaf} from './body-of-leaf.ts';
import type {Kysely} from 'kysely';
import type {Receipt} from '../../../src/contract/receipt.ts';
import {oneOf} from '../database/one-of.ts';
import type {Tables} from '../database/tables.ts';
import {composeReceipts, nodesFor} from './compose-receipts.ts';
import {readNodes} from './read-nodes.ts';

/**
 * The receipts of some records: null where the sequencer has not come to one yet; absent where there is no such record.
 *
 * Each is JSON. A receipt rests on the first checkpoint that covers its record, so that it stays the same for ever.
 */
export async function readReceiptTexts(
  db: Kysely<Tables>,
  ids: readonly string[],
  vouch: (note: string) => string = (note) => note,
): Promise<ReadonlyMap<string, string | null>> {
  const rows = await db
    .selectFrom('leaf')
    .innerJoin('body', bodyOfLeaf)
    .leftJoin('checkpoint', (join) =>
      join.on('checkpoint.size', '=', (is) =>
        is
          .selectFrom('checkpoint as covering')
          .select((of) => of.fn.min('covering.size').as('size'))
          .whereRef('covering.size', '>', 'leaf.idx'),
      ),
    )
    .select(['record_id', 'idx', 'record', 'size', 'note'])
    .where('record_id', 'in', oneOf(db, ids))
    // Releases lie in the same ledger, but are nobody's decision.
    .where('subject_ref', 'is not', null)
    .execute();

  const placed = rows.flatMap(({record_id: id, idx, record, size, note}) =>
    idx === null || size === null || note === null
      ? []
      : [{id, idx, record, size, note: vouch(note)}],
  );
  const nodeAt = await readNodes(db, placed.flatMap(nodesFor));
  const receipts = composeReceipts(placed, nodeAt);
  return new Map(rows.map(({record_id: id}) => [id, receipts.get(id) ?? null]));
}

/** The same, as values. */
export async function readReceipts(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Receipt | null>> {
  const texts = await readReceiptTexts(db, ids);
  return new Map(
    Array.from(texts, ([id, text]) => [id, text === null ? null : (JSON.parse(text) as Receipt)]),
  );
}
