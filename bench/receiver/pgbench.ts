import {execFile} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import pg from 'pg';
import {findPostgres} from '../../scripts/binaries.ts';

const run = promisify(execFile);

/** The rows that one decision becomes at least: its leaf and its body, of the same size, in tables with the same keys. */
const TABLES = `
  create table bench_leaf (arrival bigint generated always as identity unique, record_id text primary key, idx bigint unique,
    at text collate "C" not null, seq integer, submission_digest text not null, leaf_hash bytea not null);
  create table bench_body (arrival bigint primary key, at text not null, type text not null, subject_ref text, site text,
    record text not null, manifest text not null);`;
const SCRIPT = `
  with leaf as (insert into bench_leaf (record_id, at, seq, submission_digest, leaf_hash)
    values (gen_random_uuid()::text, '2026-11-25T10:00:00Z', 0, repeat('d', 43), decode(repeat('ab', 32), 'hex')) returning arrival, at)
  insert into bench_body select arrival, at, 'consent.refused', 'o_abcdefghijklmnopqrstuv', 'www.mobiplus.se', repeat('r', 900), 'current' from leaf;`;

/** What came of pgbench. */
export interface Inserted {
  readonly perSecond: number;
  /** Milliseconds, the mean: pgbench tells no percentiles without a log. */
  readonly mean: number;
}

/** Inserts the same rows one by one, each in a transaction of its own, by PostgreSQL's own load generator. */
export async function pgbench(
  databaseUrl: string,
  connections: number,
  seconds: number,
): Promise<Inserted> {
  const client = new pg.Client({connectionString: databaseUrl});
  await client.connect();
  await client.query(TABLES);
  await client.end();
  const directory = mkdtempSync(join(tmpdir(), 'pgbench-'));
  const script = join(directory, 'insert.sql');
  writeFileSync(script, SCRIPT.replaceAll(/\s*\n\s*/g, ' '));
  try {
    const {stdout} = await run(join(findPostgres() ?? '', 'pgbench'), [
      '--no-vacuum',
      '--protocol=prepared',
      `--client=${String(connections)}`,
      '--jobs=1',
      `--time=${String(seconds)}`,
      `--file=${script}`,
      databaseUrl,
    ]);
    return {
      perSecond: Number(/tps = ([\d.]+)/.exec(stdout)?.[1]),
      mean: Number(/latency average = ([\d.]+)/.exec(stdout)?.[1]),
    };
  } finally {
    rmSync(directory, {recursive: true});
  }
}
