import {sql, type Transaction} from 'kysely';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Engine} from '../database/engine.ts';
import type {Tables} from '../database/tables.ts';
import {completeSubtrees} from './complete-subtrees.ts';
import type {Signer} from './create-signer.ts';
import {growTree} from './grow-tree.ts';
import {readNodes} from './read-nodes.ts';
import {rootOfSubtrees} from './root-of-subtrees.ts';

/** Gives records their place in the ledger. */
export interface Sequencer {
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
 * @param now Milliseconds since 1970-01-01 UTC.
 */
export function openSequencer(engine: Engine, signer: Signer, now: () => number): Sequencer {
  let running: Promise<void> | undefined;
  let next: Promise<void> | undefined;
  let closed = false;

  async function run(): Promise<void> {
    while (!closed && (await sequenceBatch(engine, signer, now()))) {
      // Another full batch may be waiting.
    }
  }

  function start(): Promise<void> {
    next = undefined;
    running = run().finally(() => (running = undefined));
    return running;
  }

  return {
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

/** @returns Whether the batch was full. */
async function sequenceBatch(engine: Engine, signer: Signer, now: number): Promise<boolean> {
  return engine.db.transaction().execute(async (trx) => {
    await engine.lockSequencer(trx);
    const size = await latestSize(trx);
    const leaves = await placeWaiting(trx, size);
    if (leaves.length === 0) return false;

    const places = completeSubtrees(0, size);
    const hashAt = await readNodes(trx, places);
    const before = places.map((place) => ({...place, hash: hashAt(place)}));
    const {nodes, edge} = growTree(before, size, leaves);
    await trx
      .insertInto('tree_node')
      .values([...nodes])
      .execute();

    const root = rootOfSubtrees(edge.map(({hash}) => hash));
    const grown = size + leaves.length;
    const note = signer.checkpoint(grown, root);
    await trx
      .insertInto('checkpoint')
      .values({size: grown, root, note, at: wholeSeconds(now)})
      .execute();
    return leaves.length === MOST_LEAVES;
  });
}

async function latestSize(trx: Transaction<Tables>): Promise<number> {
  const {size} = await trx
    .selectFrom('checkpoint')
    .select('size')
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return size;
}

/** Gives the next indexes in order of arrival, in one statement: what commits meanwhile waits for the next batch. */
async function placeWaiting(
  trx: Transaction<Tables>,
  size: number,
): Promise<readonly Uint8Array[]> {
  const {rows} = await sql<{idx: number; leaf_hash: Uint8Array}>`
    update body set idx = ${size} + waiting.place - 1
    from (
      select arrival, row_number() over (order by arrival) as place
      from body where idx is null order by arrival limit ${MOST_LEAVES}
    ) as waiting
    where body.arrival = waiting.arrival
    returning body.idx, body.leaf_hash`.execute(trx);
  return rows.sort((a, b) => a.idx - b.idx).map(({leaf_hash}) => leaf_hash);
}
