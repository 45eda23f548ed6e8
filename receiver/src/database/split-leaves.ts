import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';
import {growTree, type TreeNode} from '../ledger/grow-tree.ts';
import {growTiles} from '../ledger/grow-tiles.ts';
import {writeTiles} from '../ledger/write-tiles.ts';
import {guardLeaves} from './guard-leaves.ts';
import {addPartitions} from './partitions.ts';
import type {Tables} from './tables.ts';

/** Leaves that are read at once while the tiles are made. */
const PAGE = 4096;

const LEAVES = sql.raw('record_id, idx, at, seq, submission_digest, leaf_hash');

/**
 * The third migration: leaves apart from what they say, so that a body can go and the ledger stays whole; tiles for nodes; a subject's
 * latest record and decisions, so that neither has to be looked for.
 */
export const splitLeaves = (engine: 'sqlite' | 'postgres'): Migration => ({
  async up(db: Kysely<Tables>) {
    const run = (text: string) => sql.raw(text).execute(db);
    await run('alter table body rename to record_001');
    for (const statement of TABLES[engine]) await run(statement);
    await (
      engine === 'sqlite'
        ? sql`insert into leaf (arrival, ${LEAVES}) select arrival, ${LEAVES} from record_001`
        : sql`insert into leaf (arrival, ${LEAVES}) overriding system value select arrival, ${LEAVES} from record_001`
    ).execute(db);
    if (engine === 'postgres') await addPartitions(db, await monthsOf(db));
    await run(`insert into body (arrival, at, type, subject_ref, site, record, manifest)
      select arrival, at, type, subject_ref, site, record,
        case manifest_known when 1 then 'current' else 'unknown' end from record_001`);
    if (engine === 'postgres')
      await run(
        `select setval(pg_get_serial_sequence('leaf', 'arrival'), coalesce((select max(arrival) from leaf), 1), exists (select from leaf))`,
      );
    await makeTiles(db);
    await run('drop table record_001');
    await run('drop table tree_node');
    await guardLeaves(db, engine);
  },
});

const SHARED = [
  'create index leaf_waiting on leaf (arrival) where idx is null',
  "create index body_subject on body (subject_ref) where substr(subject_ref, 1, 2) <> 'o_'",
  'create table erasure (record_id text primary key not null, at text not null, reason text not null)',
  'create table subject (ref text primary key not null, link text not null)',
  `create table subject_purpose (ref text not null, purpose text not null, status text not null,
    seq integer not null, record_id text not null, at text not null, primary key (ref, purpose))`,
];

const TABLES = {
  sqlite: [
    `create table leaf (arrival integer primary key autoincrement, record_id text not null unique,
      idx integer unique, at text not null, seq integer, submission_digest text not null, leaf_hash blob not null)`,
    `create table body (arrival integer primary key not null, at text not null, type text not null,
      subject_ref text, site text, record text not null, manifest text not null)`,
    'drop index body_waiting',
    'drop index body_subject',
    `create table tile (level integer not null, idx integer not null, hashes blob not null, primary key (level, idx))`,
    ...SHARED,
  ],
  postgres: [
    `create table leaf (arrival bigint generated always as identity unique, record_id text primary key,
      idx bigint unique, at text collate "C" not null, seq integer, submission_digest text not null, leaf_hash bytea not null)`,
    `create table body (arrival bigint not null, at text collate "C" not null, type text not null,
      subject_ref text, site text, record text not null, manifest text not null, primary key (arrival, at)) partition by range (at)`,
    'create table body_rest partition of body default',
    'drop index body_waiting',
    'drop index body_subject',
    `create table tile (level integer not null, idx bigint not null, hashes bytea not null, primary key (level, idx))`,
    ...SHARED,
  ],
} as const;

async function monthsOf(db: Kysely<Tables>): Promise<readonly string[]> {
  const {rows} = await sql<{
    month: string;
  }>`select distinct substr(at, 1, 7) as month from leaf`.execute(db);
  return rows.map(({month}) => month);
}

/** Whole tables in pages, so that a large ledger needs no large memory. */
async function* pages<Found extends {arrival: number}>(
  read: (after: number) => Promise<readonly Found[]>,
): AsyncGenerator<readonly Found[]> {
  for (let after = 0; ;) {
    const rows = await read(after);
    const last = rows.at(-1);
    if (!last) return;
    yield rows;
    after = last.arrival;
  }
}

/** The tree that is there, as tiles. */
async function makeTiles(db: Kysely<Tables>): Promise<void> {
  let edge: readonly TreeNode[] = [];
  let size = 0;
  const begun = new Map<number, Uint8Array>();
  const read = async (after: number) => {
    const {rows} = await sql<{arrival: number; leaf_hash: Uint8Array}>`
      select idx + 1 as arrival, leaf_hash from leaf where idx >= ${after} order by idx limit ${PAGE}`.execute(
      db,
    );
    return rows;
  };
  for await (const rows of pages(read)) {
    const leaves = rows.map(({leaf_hash: leaf}) => leaf);
    const grown = growTree(edge, size, leaves);
    await writeTiles(
      db,
      growTiles((level) => begun.get(level), grown.nodes),
      begun,
    );
    edge = grown.edge;
    size += leaves.length;
  }
}
