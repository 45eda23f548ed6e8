import {sql, type Transaction} from 'kysely';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Engine} from '../database/engine.ts';
import type {Tables} from '../database/tables.ts';
import {together} from '../database/together.ts';
import {traced} from '../operations/trace.ts';
import {completeSubtrees} from './complete-subtrees.ts';
import type {Signer} from './create-signer.ts';
import {growTiles, unfinishedTiles} from './grow-tiles.ts';
import {growTree, type TreeNode} from './grow-tree.ts';
import type {Next} from './insert-leaves.ts';
import {nodesOf, readNodes, type NodeAt} from './read-nodes.ts';
import {nameOfTile, readTiles} from './read-tiles.ts';
import {rootOfSubtrees} from './root-of-subtrees.ts';
import {writeTiles} from './write-tiles.ts';

/** Gives records their place in the ledger. */
export interface Sequencer {
  /** Gives waiting records their place, and makes room for others, within a transaction. @returns undefined where another receiver is at it. */
  readonly begin: (trx: Transaction<Tables>) => Promise<Placing | undefined>;
  /** Resolves when everything that was committed before the call has its place. */
  readonly wake: () => Promise<void>;
  /** Resolves when no run is under way; none begins after it. */
  readonly close: () => Promise<void>;
}

/** The most leaves that one checkpoint adds, so that no transaction grows without bound. */
const MOST_LEAVES = 1000;

/**
 * Opens the sequencer. Calls during a run share the next one, and of several receivers one runs at a time.
 *
 * @param now Milliseconds since 1970-01-01 UTC. @param sequenced Hears how many records each batch placed.
 */
export function openSequencer(
  engine: Engine,
  signer: Signer,
  now: () => number,
  sequenced: (records: number) => void = () => undefined,
): Sequencer {
  const {placeBatch, begin} = createGardener(engine, signer, now);
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let closed = false;

  async function run(): Promise<void> {
    // After a full batch another one may be waiting.
    for (let placed = MOST_LEAVES; !closed && placed === MOST_LEAVES;) {
      placed = await traced(
        'sequencer run',
        {},
        () => engine.db.transaction().execute(placeBatch),
        {root: true},
      );
      if (placed > 0) sequenced(placed);
    }
  }

  function start(): Promise<void> {
    next = undefined;
    running = run().finally(() => (running = undefined));
    return running;
  }

  return {
    begin,
    wake() {
      if (!running) return start();
      next ??= running.catch(() => undefined).then(start);
      return next;
    },
    async close() {
      closed = true;
      await (next ?? running)?.catch(() => undefined);
    },
  };
}

/** The tree as it was after the last batch: the next one need not read it again. */
interface Edge {
  readonly size: number;
  readonly root: Uint8Array;
  /** Roots of the complete subtrees, left to right. */
  readonly subtrees: readonly TreeNode[];
  /** By level, the hashes of the tile that is not full. */
  readonly unfinished: ReadonlyMap<number, Uint8Array>;
}

/** Room for new leaves in a tree of `size`, held until the transaction ends. */
export interface Placing extends Next {
  /** Lets the tree grow by leaves whose places follow, and signs it. */
  readonly grow: (leaves: readonly Uint8Array[]) => Promise<Grown>;
}

/** A tree that has grown, with all that receipts for its new leaves are made of. */
export interface Grown {
  readonly size: number;
  /** The checkpoint. */
  readonly note: string;
  readonly nodeAt: NodeAt;
}

/** Works on the tree, of which it remembers the edge from one batch to the next. */
function createGardener(engine: Engine, signer: Signer, now: () => number) {
  let known: Edge | undefined;

  async function grow(
    trx: Transaction<Tables>,
    {size, root}: Pick<Edge, 'size' | 'root'>,
    leaves: readonly Uint8Array[],
  ): Promise<Grown> {
    // Another receiver may have gone on since, or the last batch was rolled back.
    const isKnown = known?.size === size && Buffer.compare(known.root, root) === 0;
    const edge = isKnown && known ? known : await readEdge(trx, size, root);
    const {nodes, edge: subtrees} = growTree(edge.subtrees, size, leaves);
    const unfinished = new Map(edge.unfinished);
    const tiles = growTiles((level) => unfinished.get(level), nodes);
    const begun = unfinishedTiles(size).map(
      (place) => [nameOfTile(place), unfinished.get(place.level) ?? new Uint8Array()] as const,
    );
    const grown = {
      size: size + leaves.length,
      root: rootOfSubtrees(subtrees.map(({hash}) => hash)),
    };
    const note = signer.checkpoint(grown.size, grown.root);
    await together([
      () => writeTiles(trx, tiles, unfinished),
      () =>
        trx
          .insertInto('checkpoint')
          .values({...grown, note, at: wholeSeconds(now())})
          .execute(),
    ]);
    known = {...grown, subtrees, unfinished};
    const hashes = tiles.map((tile) => [nameOfTile(tile), tile.hashes] as const);
    return {size: grown.size, note, nodeAt: nodesOf(new Map([...begun, ...hashes]))};
  }

  /** A receiver that another one has taken the key from goes on taking records in; the others give them their places. */
  async function isOutdated(trx: Transaction<Tables>): Promise<boolean> {
    if (engine.name === 'sqlite') return false;
    const newer = await trx
      .selectFrom('log_key')
      .select('vkey')
      .where('vkey', '!=', signer.vkey)
      .where('since', '>=', (is) =>
        is.selectFrom('log_key').select('since').where('vkey', '=', signer.vkey),
      )
      .where('vkey', 'not in', signer.previous.length > 0 ? [...signer.previous] : [''])
      .executeTakeFirst();
    return newer !== undefined;
  }

  /** Resolves with how many it placed. */
  async function placeBatch(trx: Transaction<Tables>): Promise<number> {
    await engine.lockSequencer(trx);
    if (await isOutdated(trx))
      throw new Error('The ledger has gone over to a newer key: start this receiver with it');
    const tree = await latestCheckpoint(trx);
    const leaves = await placeWaiting(trx, tree.size);
    if (leaves.length > 0) await grow(trx, tree, leaves);
    return leaves.length;
  }

  async function begin(trx: Transaction<Tables>): Promise<Placing | undefined> {
    if (!(await engine.tryLockSequencer(trx)) || (await isOutdated(trx))) return undefined;
    const [isWaiting, tree, last] = await together([
      () => trx.selectFrom('leaf').select('arrival').where('idx', 'is', null).limit(1).execute(),
      () => latestCheckpoint(trx),
      async () => (engine.name === 'sqlite' ? latestArrival(trx) : undefined),
    ]);
    // What was logged meanwhile without a place comes first.
    if (isWaiting.length > 0) {
      while ((await placeBatch(trx)) === MOST_LEAVES);
      return begin(trx);
    }
    return {
      size: tree.size,
      arrival: last === undefined ? undefined : last + 1,
      grow: (leaves) => grow(trx, tree, leaves),
    };
  }

  return {placeBatch, begin};
}

async function readEdge(trx: Transaction<Tables>, size: number, root: Uint8Array): Promise<Edge> {
  const places = completeSubtrees(0, size);
  const hashAt = await readNodes(trx, places);
  const subtrees = places.map((place) => ({...place, hash: hashAt(place)}));
  const begun = unfinishedTiles(size);
  const tiles = await readTiles(trx, begun);
  const unfinished = new Map(
    begun.map((place) => [place.level, tiles.get(nameOfTile(place)) ?? new Uint8Array()]),
  );
  return {size, root, subtrees, unfinished};
}

async function latestArrival(trx: Transaction<Tables>): Promise<number> {
  const row = await trx
    .selectFrom('leaf')
    .select(({fn}) => fn.max('arrival').as('arrival'))
    .executeTakeFirst();
  return row?.arrival ?? 0;
}

async function latestCheckpoint(
  trx: Transaction<Tables>,
): Promise<{size: number; root: Uint8Array}> {
  return trx
    .selectFrom('checkpoint')
    .select(['size', 'root'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
}

/** Gives the next indexes in order of arrival, in one statement: what commits meanwhile waits for the next batch. */
async function placeWaiting(
  trx: Transaction<Tables>,
  size: number,
): Promise<readonly Uint8Array[]> {
  const {rows} = await sql<{idx: number; leaf_hash: Uint8Array}>`
    update leaf set idx = ${size} + waiting.place - 1
    from (
      select arrival, row_number() over (order by arrival) as place
      from leaf where idx is null order by arrival limit ${MOST_LEAVES}
    ) as waiting
    where leaf.arrival = waiting.arrival
    returning leaf.idx, leaf.leaf_hash`.execute(trx);
  return rows.sort((a, b) => a.idx - b.idx).map(({leaf_hash}) => leaf_hash);
}
