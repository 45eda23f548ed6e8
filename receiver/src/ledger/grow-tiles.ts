import type {TreeNode} from './grow-tree.ts';

/** Levels of the tree between one level of tiles and the next (C2SP tlog-tiles). */
export const TILE_HEIGHT = 8;
/** Hashes in a full tile. */
export const TILE_WIDTH = 2 ** TILE_HEIGHT;
export const HASH_BYTES = 32;

/** Up to 256 adjoining hashes of one level of the tree: `level` 0 holds leaves, 1 the nodes over 256 of them, and so on. */
export interface Tile {
  readonly level: number;
  readonly idx: number;
  readonly hashes: Uint8Array;
}

/** The tiles that are begun and not full in a tree of `size` leaves, one at most for each level. */
export function unfinishedTiles(size: number): readonly Pick<Tile, 'level' | 'idx'>[] {
  const places = [];
  for (let level = 0, width = size; width > 0; level += 1, width = Math.floor(width / TILE_WIDTH))
    if (width % TILE_WIDTH > 0) places.push({level, idx: Math.floor(width / TILE_WIDTH)});
  return places;
}

/**
 * The tiles that new nodes make or lengthen, each whole as it is now.
 *
 * @param unfinished Hashes of the tile that a level has begun; nothing where it has none.
 * @param nodes As `growTree` gives them; those between two levels of tiles are left out.
 * @throws {RangeError} when the nodes do not follow what is there.
 */
export function growTiles(
  unfinished: (level: number) => Uint8Array | undefined,
  nodes: readonly TreeNode[],
): readonly Tile[] {
  const grown = new Map<string, {level: number; idx: number; parts: Uint8Array[]; width: number}>();
  for (const {level: height, idx: place, hash} of nodes) {
    if (height % TILE_HEIGHT !== 0) continue;
    const level = height / TILE_HEIGHT;
    const idx = Math.floor(place / TILE_WIDTH);
    const name = `${String(level)}/${String(idx)}`;
    let tile = grown.get(name);
    if (!tile) {
      const begun = place % TILE_WIDTH === 0 ? undefined : unfinished(level);
      tile = {level, idx, parts: begun ? [begun] : [], width: (begun?.length ?? 0) / HASH_BYTES};
      grown.set(name, tile);
    }
    if (place % TILE_WIDTH !== tile.width) throw new RangeError(`Tile ${name} has a gap`);
    tile.parts.push(hash);
    tile.width += 1;
  }
  return Array.from(grown.values(), ({level, idx, parts}) => ({
    level,
    idx,
    hashes: Buffer.concat(parts),
  }));
}
