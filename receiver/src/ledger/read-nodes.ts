import type {Kysely} from 'kysely';
import type {Tables} from '../database/tables.ts';
import type {Place} from './complete-subtrees.ts';
import {HASH_BYTES, TILE_HEIGHT, TILE_WIDTH} from './grow-tiles.ts';
import {nameOfTile, readTiles} from './read-tiles.ts';
import {nodeHashOf} from './tree-hash.ts';

/** The tile that a node is made of, and how many levels above its hashes the node stands. */
function tileOf({level, idx}: Place): {level: number; idx: number; depth: number; first: number} {
  const depth = level % TILE_HEIGHT;
  const first = idx * 2 ** depth;
  return {
    level: (level - depth) / TILE_HEIGHT,
    idx: Math.floor(first / TILE_WIDTH),
    depth,
    first: first % TILE_WIDTH,
  };
}

/** The nodes over a tile's hashes, made as they are asked for and then kept. */
function nodesOver(hashes: Uint8Array): (depth: number, place: number) => Uint8Array {
  const known = new Map<number, Uint8Array>();
  function at(depth: number, place: number): Uint8Array {
    if (depth === 0) return hashes.subarray(place * HASH_BYTES, (place + 1) * HASH_BYTES);
    const name = depth * TILE_WIDTH + place;
    let node = known.get(name);
    if (!node) {
      node = nodeHashOf(at(depth - 1, place * 2), at(depth - 1, place * 2 + 1));
      known.set(name, node);
    }
    return node;
  }
  return at;
}

/** Looks up roots of complete subtrees. @throws {RangeError} for a place that the tree does not have. */
export type NodeAt = (place: Place) => Uint8Array;

/** The nodes over some tiles. @param tiles By name: their hashes. */
export function nodesOf(tiles: ReadonlyMap<string, Uint8Array>): NodeAt {
  const nodes = new Map(
    Array.from(tiles, ([name, hashes]) => [
      name,
      {width: hashes.length / HASH_BYTES, at: nodesOver(hashes)},
    ]),
  );
  return (place) => {
    const tile = tileOf(place);
    const {width, at} = nodes.get(nameOfTile(tile)) ?? {width: 0};
    if (!at || tile.first + 2 ** tile.depth > width)
      throw new RangeError(`The tree has no node ${String(place.level)}/${String(place.idx)}`);
    return at(tile.depth, tile.first / 2 ** tile.depth);
  };
}

/** Reads the tiles that roots of complete subtrees are made of, all in one query. */
export const readNodes = async (db: Kysely<Tables>, places: readonly Place[]): Promise<NodeAt> =>
  nodesOf(await readTiles(db, places.map(tileOf)));
