import {CompiledQuery, type Kysely} from 'kysely';
import {isPostgres} from './is-postgres.ts';
import type {Tables} from './tables.ts';
import {together} from './together.ts';

/** PostgreSQL's types of what is inserted in bulk. */
type ColumnType = 'text' | 'integer' | 'bigint' | 'bytea';

/** Where rows go. */
export interface Into {
  readonly table: keyof Tables;
  /** Columns in the order of the rows' values. */
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** What follows the rows, such as `on conflict … do nothing` or `returning …`. */
  readonly tail?: string;
}

type Value = string | number | Uint8Array | null;

/** Rows of one statement on SQLite; what remains goes in halves of it, so that few texts are prepared. */
const LARGEST = 64;

/**
 * Inserts many rows by statements whose text does not depend on how many they are: neither is one built anew for each group, nor
 * planned anew by the database.
 *
 * @returns What the tail asks for, in any order.
 */
export async function insertRows<Row>(
  db: Kysely<Tables>,
  {table, columns, tail = ''}: Into,
  rows: readonly (readonly Value[])[],
): Promise<readonly Row[]> {
  if (rows.length === 0) return [];
  const names = Object.keys(columns);
  const head = `insert into ${table} (${names.join(', ')})`;
  const run = async (text: string, parameters: readonly unknown[]) =>
    (await db.executeQuery<Row>(CompiledQuery.raw(text, [...parameters]))).rows;
  if (isPostgres(db)) {
    const arrays = Object.values(columns).map((type, place) => `$${String(place + 1)}::${type}[]`);
    return run(
      `${head} select * from unnest(${arrays.join(', ')}) ${tail}`,
      names.map((_name, place) => rows.map((row) => row[place])),
    );
  }
  const row = `(${names.map(() => '?').join(', ')})`;
  const parts: (readonly (readonly Value[])[])[] = [];
  for (let start = 0; start < rows.length;) {
    const left = rows.length - start;
    const size = left >= LARGEST ? LARGEST : 2 ** Math.floor(Math.log2(left));
    parts.push(rows.slice(start, start + size));
    start += size;
  }
  const found = await together(
    parts.map((part) => () => {
      const values = part.map(() => row).join(', ');
      return run(`${head} values ${values} ${tail}`, part.flat());
    }),
  );
  return found.flat();
}
