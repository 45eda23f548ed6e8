import {sql, type Kysely, type Transaction} from 'kysely';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import {growTree, type TreeNode} from '../ledger/grow-tree.ts';
import {rootOfSubtrees} from '../ledger/root-of-subtrees.ts';
import {EMPTY_ROOT} from '../ledger/tree-hash.ts';
import type {Engine} from './engine.ts';
import {markMoved, refuseMoved} from './moved.ts';
import {addPartitions} from './partitions.ts';
import type {Tables} from './tables.ts';

/** Rows that are copied, or leaves that are read, at once. */
const PAGE = 1000;

/** What is filled first, so that what points at it finds it. */
const FIRST = ['leaf', 'confirmation'];

/** What was moved. */
export interface Moved {
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>;
  /** Leaves of the latest checkpoint, whose root was made anew from what was copied. */
  readonly size: number;
}

type Row = Readonly<Record<string, unknown>>;

async function tablesOf(db: Kysely<Tables>): Promise<readonly string[]> {
  const {rows} = await sql<{name: string}>`select name from sqlite_master where type = 'table'
    and name not like 'sqlite%' and name not like 'kysely%' order by name`.execute(db);
  const names = rows.map(({name}) => name);
  return [...FIRST, ...names.filter((name) => !FIRST.includes(name))];
}

/** Copies one table page by page, in the order in which its rows were made. */
async function copyTable(
  from: Kysely<Tables>,
  to: Transaction<Tables>,
  table: string,
): Promise<number> {
  const key = await rowKey(from, table);
  let count = 0;
  for (let after: unknown[] | undefined; ;) {
    const place = sql.join(key.map((column) => sql.ref(column)));
    const {rows} =
      await sql<Row>`select *, json_array(${place}) as "page key" from ${sql.table(table)}
      ${after === undefined ? sql`` : sql`where (${place}) > (${sql.join(after)})`} order by ${place} limit ${PAGE}`.execute(
        from,
      );
    const last = rows.at(-1);
    if (!last) return count;
    after = JSON.parse(last['page key'] as string) as unknown[];
    count += rows.length;
    const values = rows.map(({'page key': _key, ...row}) => row);
    const columns = Object.keys(values[0] ?? {});
    await sql`insert into ${sql.table(table)} (${sql.join(columns.map((name) => sql.ref(name)))})
      ${table === 'leaf' ? sql`overriding system value` : sql``} values ${sql.join(
        values.map((row) => sql`(${sql.join(columns.map((name) => row[name]))})`),
      )}`.execute(to);
  }
}

/** The columns by which rows can be read page by page: the row's own number, or the key where a table has none. */
async function rowKey(db: Kysely<Tables>, table: string): Promise<readonly string[]> {
  const {rows} = await sql<{
    wr: number;
  }>`select wr from pragma_table_list where name = ${table}`.execute(db);
  if (rows[0]?.wr !== 1) return ['rowid'];
  const {rows: columns} = await sql<{
    name: string;
  }>`select name from pragma_table_info(${table}) where pk > 0 order by pk`.execute(db);
  return columns.map(({name}) => name);
}

/** The root over all leaves that have a place, made from their hashes alone. */
async function rootOf(db: Kysely<Tables>): Promise<{size: number; root: Uint8Array}> {
  let edge: readonly TreeNode[] = [];
  for (let size = 0; ;) {
    const rows = await db
      .selectFrom('leaf')
      .select(['idx', 'leaf_hash'])
      .where('idx', '>=', size)
      .orderBy('idx')
      .limit(PAGE)
      .execute();
    if (rows.length === 0)
      return {size, root: size === 0 ? EMPTY_ROOT : rootOfSubtrees(edge.map(({hash}) => hash))};
    for (const [place, {idx}] of rows.entries())
      if (idx !== size + place) throw new Error(`The leaf at ${size + place} is missing`);
    ({edge} = growTree(
      edge,
      size,
      rows.map(({leaf_hash: leaf}) => leaf),
    ));
    size += rows.length;
  }
}

/**
 * Moves a ledger from the embedded engine to an empty PostgreSQL, and marks the old one so that no receiver goes on with it.
 *
 * All of it or nothing: one transaction there, one that holds all writers off here. Places, checkpoints and receipts stay as they are.
 *
 * @param from SQLite. @param to PostgreSQL, its tables made and empty. @param now Milliseconds since 1970-01-01 UTC.
 * @throws {Error} when the target holds a ledger already, the source was moved before, or the copy does not have the root that was signed.
 */
export async function moveLedger(from: Engine, to: Engine, now: number): Promise<Moved> {
  await refuseMoved(from);
  return from.db.transaction().execute(async (source) => {
    const rows: Record<string, number> = {};
    const tree = await to.db.transaction().execute(async (target) => {
      const there = await target.selectFrom('leaf').select('arrival').limit(1).executeTakeFirst();
      if (there)
        throw new Error(
          'The database behind DATABASE_URL holds a ledger already: give an empty one',
        );
      const {rows: months} = await sql<{
        month: string;
      }>`select distinct substr(at, 1, 7) as month from leaf`.execute(source);
      await addPartitions(
        target,
        months.map(({month}) => month),
      );
      for (const table of await tablesOf(source))
        rows[table] = await copyTable(source, target, table);
      await sql`select setval(pg_get_serial_sequence('leaf', 'arrival'), coalesce((select max(arrival) from leaf), 1), exists (select from leaf))`.execute(
        target,
      );
      const copied = await rootOf(target);
      const signed = await target
        .selectFrom('checkpoint')
        .select(['size', 'root'])
        .orderBy('size', 'desc')
        .limit(1)
        .executeTakeFirstOrThrow();
      if (signed.size !== copied.size || Buffer.compare(signed.root, copied.root) !== 0)
        throw new Error('The copy does not have the root that the latest checkpoint signs');
      return copied;
    });
    await markMoved({...from, db: source}, wholeSeconds(now));
    return {rows, size: tree.size};
  });
}
