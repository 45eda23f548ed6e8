/**
 * `npm run bench:flat [-- --leaves=5000000] [--postgres]`: what one record costs in a ledger of ten thousand leaves, and in one of millions:
 * taken in, placed, signed for, and a receipt read for it. Nothing of the tree may cost more because it is large.
 */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {startPostgres} from '../../scripts/postgres.ts';
import {openDatabase} from '../../receiver/src/database/open-database.ts';
import {makeRoom} from '../../receiver/src/database/partitions.ts';
import {appendDeliveries} from '../../receiver/src/ledger/append-deliveries.ts';
import {createManifestStates} from '../../receiver/src/ledger/manifest-states.ts';
import {createSigner} from '../../receiver/src/ledger/create-signer.ts';
import {ledgerKey} from '../../receiver/src/ledger/ledger-key.ts';
import {openSequencer} from '../../receiver/src/ledger/open-sequencer.ts';
import {prepareSubmission, type Submission} from '../../receiver/src/ledger/prepare-submission.ts';
import {readReceiptTexts} from '../../receiver/src/ledger/read-receipts.ts';
import {EMPTY_ROOT} from '../../receiver/src/ledger/tree-hash.ts';
import {createAddressBook} from '../../receiver/src/subjects/create-address-book.ts';
import type {Delivery} from '../../src/contract/delivery.ts';
import {median} from '../figures.ts';
import {table} from '../table.ts';
import {createBodies} from './bodies.ts';

const {values} = parseArgs({
  options: {
    leaves: {type: 'string', default: '5000000'},
    postgres: {type: 'boolean', default: false},
  },
});
const leaves = Number(values.leaves);
const GROUP = 64;
/** Groups that one line is the median of. */
const WINDOW = 150;
const SIZES = [
  10_000, 30_000, 100_000, 500_000, 1_000_000, 2_000_000, 5_000_000, 10_000_000,
].filter((size) => size <= leaves);

const directory = mkdtempSync(join(tmpdir(), 'bench-flat-'));
const cluster = values.postgres ? await startPostgres() : undefined;
const engine = await openDatabase({
  dataDirectory: directory,
  databaseUrl: await cluster?.createDatabase('flat'),
  onError: console.error,
});
const signer = createSigner('localhost/consent', ledgerKey(directory));
const sequencer = openSequencer(engine, signer, Date.now);
const addresses = createAddressBook('p'.repeat(32));
const readManifestStates = createManifestStates();
const nextBody = createBodies();

const nextGroup = (): Submission[][] =>
  Array.from({length: GROUP}, () =>
    (JSON.parse(nextBody()) as Delivery).records.map((record) =>
      prepareSubmission(record, addresses),
    ),
  );

/** Takes a group in, as the receiver does. */
async function take(group: readonly (readonly Submission[])[]): Promise<void> {
  await appendDeliveries(engine, group, {
    shard: 0,
    now: Date.now(),
    ask: () => Promise.resolve(),
    readManifestStates,
    placing: sequencer.begin,
  });
}

try {
  await makeRoom(engine, Date.now());
  const empty = {size: 0, root: EMPTY_ROOT, note: signer.checkpoint(0, EMPTY_ROOT), at: ''};
  await engine.db.insertInto('checkpoint').values(empty).execute();
  const rows = [
    [
      'leaves',
      'µs a record taken in and placed',
      'of the processor',
      'µs a receipt',
      'minutes so far',
    ],
  ];
  const started = performance.now();
  let taking: number[] = [];
  let working: number[] = [];
  let reading: number[] = [];
  for (let size = 0, next = 0; next < SIZES.length; size += GROUP) {
    const group = nextGroup();
    const begun = performance.now();
    const before = process.cpuUsage();
    await take(group);
    const taken = performance.now();
    const {user, system} = process.cpuUsage(before);
    working = [...working.slice(1 - WINDOW), (user + system) / GROUP];
    taking = [...taking.slice(1 - WINDOW), ((taken - begun) * 1000) / GROUP];
    const isNear = size + GROUP * WINDOW >= (SIZES[next] ?? 0);
    if (isNear) {
      await readReceiptTexts(
        engine.db,
        group.flat().map(({record}) => record.id),
      );
      reading = [...reading.slice(1 - WINDOW), ((performance.now() - taken) * 1000) / GROUP];
    }
    if (size + GROUP < (SIZES[next] ?? 0)) continue;
    const row = [
      (size + GROUP).toLocaleString('en-GB'),
      median(taking).toFixed(0),
      median(working).toFixed(0),
      median(reading).toFixed(0),
      ((performance.now() - started) / 60_000).toFixed(1),
    ];
    rows.push(row);
    console.error(row.join('   '));
    next += 1;
  }
  console.log(`${engine.name}, groups of ${GROUP}, median of the last ${WINDOW} groups\n`);
  console.log(table(rows));
} finally {
  await engine.close();
  await cluster?.stop();
  rmSync(directory, {recursive: true, force: true});
}
