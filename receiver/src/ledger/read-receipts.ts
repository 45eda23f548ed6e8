import {toBase64} from '../../../src/core/base64.ts';
import {bodyOfLeaf} from './body-of-leaf.ts';
import type {Kysely} from 'kysely';
import type {Receipt} from '../../../src/contract/receipt.ts';
import {oneOf} from '../database/one-of.ts';
import type {Tables} from '../database/tables.ts';
import {completeSubtrees} from './complete-subtrees.ts';
import {proofRanges, type Range} from './proof-ranges.ts';
import {readNodes} from './read-nodes.ts';
import {rootOfSubtrees} from './root-of-subtrees.ts';

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

  const found = rows.map(({record_id: id, idx, record, size, note}) => {
    if (idx === null || size === null || note === null) return {id};
    const ranges = proofRanges(idx, size);
    return {id, placed: {idx, record, note, ranges}};
  });
  const nodeAt = await readNodes(
    db,
    found.flatMap(({placed}) =>
      (placed?.ranges ?? []).flatMap(({start, end}) => completeSubtrees(start, end)),
    ),
  );
  // Records that came together share all but the lowest of these.
  const written = new Map<string, string>();
  const hashOf = ({start, end}: Range) => {
    const name = `${start}-${end}`;
    let hash = written.get(name);
    if (hash === undefined) {
      hash = toBase64(rootOfSubtrees(completeSubtrees(start, end).map(nodeAt)));
      written.set(name, hash);
    }
    return hash;
  };
  return new Map(
    found.map(({id, placed}) => {
      if (!placed) return [id, null];
      const {idx, record, note, ranges} = placed;
      const hashes = ranges.map(hashOf);
      const lines = ['c2sp.org/tlog-proof@v1', `index ${String(idx)}`, ...hashes, '', vouch(note)];
      // The record is JSON already: to parse it and to write it again would be most of the work.
      return [id, `{"v":1,"record":${record},"proof":${JSON.stringify(lines.join('\n'))}}`];
    }),
  );
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
