/**
 * `npm run bench:scrub [-- --rows=1000000] [--postgres]`: a list against as many suppressions, half of which are in the list: through
 * the scrub, and beside it the bare join of the same references in the database, which reads, hashes, judges and writes nothing.
 */
import {createHash} from 'node:crypto';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {sql} from 'kysely';
import {insertRows} from '../../receiver/src/database/insert-rows.ts';
import {openDatabase} from '../../receiver/src/database/open-database.ts';
import {isPostgres} from '../../receiver/src/database/is-postgres.ts';
import {readCsv} from '../../receiver/src/scrub/read-csv.ts';
import {scrubList} from '../../receiver/src/scrub/scrub-list.ts';
import {createAddressBook} from '../../receiver/src/subjects/create-address-book.ts';
import {startPostgres} from '../../scripts/postgres.ts';
import {table} from '../table.ts';

const {values} = parseArgs({
  options: {
    rows: {type: 'string', default: '1000000'},
    postgres: {type: 'boolean', default: false},
  },
});
const rows = Number(values.rows);
const GROUP = 5000;
const NOW = '2026-11-01T00:00:00Z';

const emailOf = (n: number) => `anna.ek${n}@example.se`;
const mobileOf = (n: number) => `070-${String(n % 10_000_000).padStart(7, '0')}`;

const directory = mkdtempSync(join(tmpdir(), 'bench-scrub-'));
const cluster = values.postgres ? await startPostgres() : undefined;
const {db, close, name} = await openDatabase({
  dataDirectory: directory,
  databaseUrl: await cluster?.createDatabase('scrub'),
  onError: console.error,
});
const addresses = createAddressBook('p'.repeat(32));

/** Suppressions of each second address of the list, and of as many that are not in it. */
async function suppressAll(): Promise<void> {
  for (let start = 0; start < rows; start += GROUP) {
    const numbers = Array.from({length: Math.min(GROUP, rows - start)}, (_, n) => start + n);
    await insertRows(
      db,
      {
        table: 'leaf',
        columns: {
          record_id: 'text',
          idx: 'bigint',
          at: 'text',
          submission_digest: 'text',
          leaf_hash: 'bytea',
        },
      },
      numbers.map((n) => [`r${n}`, n, NOW, '', createHash('sha256').update(`${n}`).digest()]),
    );
    await insertRows(
      db,
      {
        table: 'suppression',
        columns: {
          address_ref: 'text',
          objector_ref: 'text',
          channel: 'text',
          topic: 'text',
          scope: 'text',
          since: 'text',
          record_id: 'text',
        },
      },
      numbers.map((n) => {
        const ref = addresses.refOf('email', emailOf(2 * n));
        return [ref, ref, 'email', '', 'group:mobiplus', NOW, `r${n}`];
      }),
    );
  }
  await sql.raw(isPostgres(db) ? 'vacuum analyze' : 'analyze').execute(db);
}

async function* list(): AsyncGenerator<Uint8Array> {
  let text = 'Namn;E-post;Mobil;Kundtyp\r\n';
  for (let n = 0; n < rows; n++) {
    text += `Anna Ek ${n};${emailOf(n)};${mobileOf(n)};Kund\r\n`;
    if (text.length < 65_536) continue;
    await Promise.resolve();
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

async function scrub(): Promise<number> {
  let most = 0;
  const answered = scrubList(list(), {
    db,
    addresses,
    channels: ['email', 'sms'],
    stated: {},
    now: new Date().toISOString(),
    read: readCsv,
    onProgress: () => (most = Math.max(most, process.memoryUsage.rss())),
  });
  for await (const part of answered) if (part === '') throw new Error('Nothing came back');
  return most / 1024 ** 2;
}

/** The same references, already made, joined by the database alone. */
async function joinByHand(): Promise<number> {
  await sql`create table bench_list (ref text)`.execute(db);
  for (let start = 0; start < rows; start += GROUP) {
    const refs = Array.from({length: Math.min(GROUP, rows - start)}, (_, n) => [
      addresses.refOf('email', emailOf(start + n)),
    ]);
    await insertRows(db, {table: 'bench_list' as 'manifest', columns: {ref: 'text'}}, refs);
  }
  const begun = performance.now();
  await sql`select count(*), max(l.idx) from bench_list b
    left join suppression s on s.address_ref = b.ref and s.channel = 'email'
    left join leaf l on l.record_id = s.record_id`.execute(db);
  return performance.now() - begun;
}

try {
  await suppressAll();
  const begun = performance.now();
  const before = process.cpuUsage();
  const memory = await scrub();
  const scrubbed = performance.now() - begun;
  const {user, system} = process.cpuUsage(before);
  const joined = await joinByHand();
  const seconds = (ms: number) => (ms / 1000).toFixed(1);
  console.log(
    `${name}, ${rows.toLocaleString('en-GB')} rows, email and sms, as many suppressions\n`,
  );
  console.log(
    table([
      ['', 'seconds', 'µs a row'],
      ['scrub', seconds(scrubbed), ((scrubbed * 1000) / rows).toFixed(0)],
      ['of the processor', seconds((user + system) / 1000), ((user + system) / rows).toFixed(0)],
      ['bare join by hand', seconds(joined), ((joined * 1000) / rows).toFixed(0)],
      ['ratio', (scrubbed / joined).toFixed(1), ''],
    ]),
  );
  console.log(`\nMost memory: ${memory.toFixed(0)} MiB`);
} finally {
  await close();
  await cluster?.stop();
  rmSync(directory, {recursive: true, force: true});
}
