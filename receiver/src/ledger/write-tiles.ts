import type {Kysely} from 'kysely';
import type {Tables} from '../database/tables.ts';
import {HASH_BYTES, TILE_WIDTH, type Tile} from './grow-tiles.ts';

/**
 * Writes tiles as they are now.
 *
 * @param begun By level, the hashes of the tile that is not full yet; brought up to date.
 */
export async function writeTiles(
  db: Kysely<Tables>,
  tiles: readonly Tile[],
  begun: Map<number, Uint8Array>,
): Promise<void> {
  for (const {level, hashes} of tiles)
    if (hashes.length < TILE_WIDTH * HASH_BYTES) begun.set(level, hashes);
    else begun.delete(level);
  if (tiles.length === 0) return;
  await db
    .insertInto('tile')
    .values([...tiles])
    .onConflict((met) =>
      met.columns(['level', 'idx']).doUpdateSet((is) => ({hashes: is.ref('excluded.hashes')})),
    )
    .execute();
}
