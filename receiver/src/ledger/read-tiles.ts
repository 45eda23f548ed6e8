import type {Kysely} from 'kysely';
import type {Tables} from '../database/tables.ts';
import type {Tile} from './grow-tiles.ts';

type Place = Pick<Tile, 'level' | 'idx'>;

/** A tile's name among others. */
export const nameOfTile = ({level, idx}: Place): string => `${String(level)}/${String(idx)}`;

/** Looks up tiles by their places, all in one query; those that are not there are absent. */
export async function readTiles(
  db: Kysely<Tables>,
  places: readonly Place[],
): Promise<ReadonlyMap<string, Uint8Array>> {
  const levels = new Map<number, Set<number>>();
  for (const {level, idx} of places) levels.set(level, (levels.get(level) ?? new Set()).add(idx));
  if (levels.size === 0) return new Map();
  const rows = await db
    .selectFrom('tile')
    .select(['level', 'idx', 'hashes'])
    .where((is) =>
      is.or(
        Array.from(levels, ([level, found]) =>
          is.and([is('level', '=', level), is('idx', 'in', [...found])]),
        ),
      ),
    )
    .execute();
  return new Map(rows.map((row) => [nameOfTile(row), row.hashes]));
}
