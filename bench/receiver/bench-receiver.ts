/**
 * `npm run bench:receiver [-- --short] [-- --connections=64] [-- --seconds=10] [-- --runs=3]`: what the receiver takes in a second, beside
 * what the machine could at most. Every figure is the median of the runs, in which all take turns; read the ratios.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {startPostgres} from '../../scripts/postgres.ts';
import {median} from '../figures.ts';
import {table} from '../table.ts';
import {load, serve} from './run.ts';
import {pgbench} from './pgbench.ts';

const {values} = parseArgs({
  options: {
    short: {type: 'boolean', default: false},
    connections: {type: 'string', default: '64'},
    seconds: {type: 'string'},
    runs: {type: 'string'},
  },
});
const connections = Number(values.connections);
const seconds = Number(values.seconds ?? (values.short ? 3 : 10));
const runs = Number(values.runs ?? (values.short ? 1 : 3));

interface Figures {
  readonly perSecond: number;
  readonly p50?: number;
  readonly p99?: number;
  readonly memory?: number;
}

const cluster = await startPostgres();
const directory = mkdtempSync(join(tmpdir(), 'bench-receiver-'));
let places = 0;

async function measure(script: string, env: NodeJS.ProcessEnv): Promise<Figures> {
  const served = await serve(script, env);
  try {
    await load(served.url, connections, 1);
    const {failed, ...figures} = await load(served.url, connections, seconds);
    if (failed > 0) throw new Error(`${script}: ${String(failed)} deliveries were not taken`);
    return {...figures, memory: served.memory()};
  } finally {
    await served.stop();
  }
}

const freshDirectory = () => join(directory, String(places++));
const freshDatabase = () => cluster.createDatabase(`bench_${String(places++)}`);
const onSqlite = (env: NodeJS.ProcessEnv = {}) =>
  measure('served.ts', {DATA: freshDirectory(), ...env});
const onPostgres = async (env: NodeJS.ProcessEnv = {}) =>
  measure('served.ts', {DATA: freshDirectory(), DATABASE_URL: await freshDatabase(), ...env});
const LATER = {RECEIPT_WAIT_MS: '0'};

const subjects: readonly (readonly [string, () => Promise<Figures>])[] = [
  ['bare node:http, parses, keeps nothing', () => measure('bare.ts', {})],
  ['bare Fastify and zod, keeps nothing', () => measure('checked.ts', {})],
  ['receiver on SQLite, receipt in the answer', () => onSqlite()],
  ['receiver on SQLite, receipt later', () => onSqlite(LATER)],
  ['receiver on PostgreSQL, receipt in the answer', () => onPostgres()],
  ['receiver on PostgreSQL, receipt later', () => onPostgres(LATER)],
  [
    'pgbench, the same rows one by one',
    async () => {
      const {perSecond, mean} = await pgbench(await freshDatabase(), connections, seconds);
      return {perSecond, p50: mean};
    },
  ],
];

try {
  const found = subjects.map((): Figures[] => []);
  for (let run = 0; run < runs; run += 1)
    for (const [place, [, take]] of subjects.entries()) found[place]?.push(await take());

  const whole = (values: readonly (number | undefined)[]) => {
    const known = values.filter((value) => value !== undefined);
    return known.length > 0 ? Math.round(median(known)).toLocaleString('en-GB') : '–';
  };
  const limit = median(found[0]?.map(({perSecond}) => perSecond) ?? []);
  const rows = subjects.map(([name], place) => {
    const figures = found[place] ?? [];
    const perSecond = median(figures.map((one) => one.perSecond));
    return [
      name,
      whole([perSecond]),
      (perSecond / limit).toFixed(2),
      whole(figures.map(({p50}) => p50)),
      whole(figures.map(({p99}) => p99)),
      whole(figures.map(({memory}) => memory)),
    ];
  });
  console.log(
    `${connections} connections, one decision in each delivery, ${seconds} s, median of ${runs}\n`,
  );
  console.log(table([['', 'per second', 'of bare', 'p50 ms', 'p99 ms', 'MiB'], ...rows]));
  console.log('pgbench tells the mean instead of the p50.');
} finally {
  await cluster.stop();
  rmSync(directory, {recursive: true, force: true});
}
