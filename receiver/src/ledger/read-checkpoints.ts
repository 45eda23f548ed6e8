import type {Kysely} from 'kysely';
import type {CheckpointList} from '../../../src/contract/audit.ts';
import type {Tables} from '../database/tables.ts';

type Checkpoint = CheckpointList['checkpoints'][number];

const select = (db: Kysely<Tables>) => db.selectFrom('checkpoint').select(['size', 'at', 'note']);

/**
 * Checkpoints above a size, the smallest first, each with the cosignatures that it has.
 *
 * @param after −1 for all. @param limit The most that are read.
 */
export async function readCheckpoints(
  db: Kysely<Tables>,
  after: number,
  limit: number,
): Promise<readonly Checkpoint[]> {
  const rows = await select(db).where('size', '>', after).orderBy('size').limit(limit).execute();
  return withCosignatures(db, rows);
}

/** The checkpoint of a size, with the cosignatures that it has. @returns undefined where none was signed at that size. */
export async function readCheckpoint(
  db: Kysely<Tables>,
  size: number,
): Promise<Checkpoint | undefined> {
  const rows = await select(db).where('size', '=', size).execute();
  const [checkpoint] = await withCosignatures(db, rows);
  return checkpoint;
}

/** The largest checkpoint, with the cosignatures that it has. */
export async function readLatestCheckpoint(db: Kysely<Tables>): Promise<Checkpoint> {
  const row = await select(db).orderBy('size', 'desc').limit(1).executeTakeFirstOrThrow();
  const [checkpoint = row] = await withCosignatures(db, [row]);
  return checkpoint;
}

async function withCosignatures(
  db: Kysely<Tables>,
  rows: readonly Checkpoint[],
): Promise<readonly Checkpoint[]> {
  const [first, last] = [rows.at(0), rows.at(-1)];
  if (!first || !last) return rows;
  const lines = await db
    .selectFrom('cosignature')
    .select(['size', 'line'])
    .where('size', '>=', first.size)
    .where('size', '<=', last.size)
    .orderBy('witness')
    .execute();
  return rows.map((row) => ({
    ...row,
    note: [
      row.note,
      ...lines.filter(({size}) => size === row.size).map(({line}) => `${line}\n`),
    ].join(''),
  }));
}
