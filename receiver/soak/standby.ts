/**
 * `npm run soak:standby [-- --seconds=5]`: the primary of a synchronous pair is killed in the middle of load and its standby promoted;
 * everything that was answered for is there. Then an earlier moment is restored from a base backup and archived WAL.
 */
import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import pg from 'pg';
import type {Receipt} from '../../src/contract/receipt.ts';
import {verifyReceipt} from '../../src/core/verify-receipt.ts';
import {audit} from '../src/testing/audit.ts';
import {startProcess} from '../src/testing/start-process.ts';
import {openAddress} from './open-address.ts';
import {openServers, type Server} from './postgres-servers.ts';
import {post, visit} from './visitors.ts';

const {values} = parseArgs({options: {seconds: {type: 'string', default: '5'}}});
const loadMs = Number(values.seconds) * 1000;
const VISITORS = 8;
const UNLIMITED = {DELIVERIES_PER_MINUTE: '1000000', CONNECT_TIMEOUT_MS: '1000'};

/** Asks a server. */
async function ask(server: Server, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({connectionString: server.url});
  await client.connect();
  const {rows} = await client.query<Record<string, unknown>>(text).finally(() => client.end());
  return rows;
}

async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; !(await isSo()); tries += 1) {
    if (tries > 300) throw new Error(`${what}: not within 30 seconds`);
    await pause(100);
  }
}

const directory = mkdtempSync(join(tmpdir(), 'soak-standby-'));
const servers = openServers();
try {
  const primary = await servers.createPrimary();
  const base = await servers.backUp(primary, 'restored', false);
  const standby = await servers.start(await servers.backUp(primary, 'standby', true));
  await ask(primary, `alter system set synchronous_standby_names = 'standby'`);
  await ask(primary, 'select pg_reload_conf()');
  await until(
    async () =>
      (await ask(primary, 'select sync_state from pg_stat_replication'))[0]?.['sync_state'] ===
      'sync',
    'The standby is synchronous',
  );

  const address = await openAddress(primary.port);
  const databaseUrl = new URL(primary.url);
  databaseUrl.port = String(address.port);
  const place = {dataDirectory: join(directory, 'data'), databaseUrl: databaseUrl.href};
  const receiver = await startProcess(place, UNLIMITED);
  let isOver = false;
  const visits = visit(receiver.url, VISITORS, () => isOver);
  await pause(loadMs);
  const [point] = await ask(
    primary,
    `select pg_create_restore_point('earlier'), pg_walfile_name(pg_current_wal_lsn()) as file,
      (select count(*)::int from leaf where idx is not null) as leaves`,
  );
  await ask(primary, 'select pg_switch_wal()');
  await until(
    async () =>
      String(
        (await ask(primary, 'select last_archived_wal as file from pg_stat_archiver'))[0]?.['file'],
      ) >= String(point?.['file']),
    'The WAL is archived',
  );

  await primary.kill();
  const before = performance.now();
  await ask(standby, 'select pg_promote(true)');
  address.leadTo(standby.port);
  await until(
    async () => (await fetch(`${receiver.url}/readyz`)).status === 200,
    'The receiver takes decisions again',
  );
  const gapMs = Math.round(performance.now() - before);
  await pause(loadMs);
  isOver = true;
  const {acknowledged, unanswered} = await visits;
  for (const record of unanswered) {
    const response = await post(receiver.url, [record]);
    assert.ok(response.ok, `${response.status} ${await response.text()}`);
  }
  for (const [id, given] of acknowledged) {
    const response = await fetch(`${receiver.url}/v1/receipts/${id}`);
    assert.equal(response.status, 200, `${id} was answered for, and is lost`);
    const receipt = (await response.json()) as Receipt;
    if (given) assert.deepEqual(receipt, given);
    assert.equal((await verifyReceipt(receipt, receiver.vkey)).ok, true);
  }
  receiver.child.kill('SIGTERM');
  assert.equal(await receiver.ended, 0);
  const logged = (await audit(place, receiver.vkey)).map(({id}) => id);
  assert.equal(new Set(logged).size, logged.length, 'a decision is there twice');
  console.log(
    `Primary killed, standby promoted, ready again after ${gapMs} ms: ${acknowledged.size} decisions answered for, none lost; ${unanswered.length} unanswered, sent again; ${logged.length} leaves, the tree whole`,
  );

  const restored = await servers.start(
    base,
    [
      `restore_command = 'cp ${servers.archive}/%f %p'`,
      `recovery_target_name = 'earlier'`,
      `recovery_target_action = 'promote'`,
      `archive_mode = off`,
    ],
    'recovery.signal',
  );
  await until(
    async () =>
      (await ask(restored, 'select pg_is_in_recovery() as is_so'))[0]?.['is_so'] === false,
    'The restore is done',
  );
  const back = {...place, databaseUrl: restored.url};
  const latest = `select note from checkpoint order by size desc limit 1`;
  const [note] = await ask(restored, latest);
  const same = await ask(standby, 'select note, size from checkpoint');
  assert.ok(
    same.some((one) => one['note'] === note?.['note']),
    'the restored ledger’s checkpoint is one of the ledger’s own',
  );
  const earlier = (await audit(back, receiver.vkey)).map(({id}) => id);
  assert.ok(earlier.length >= Number(point?.['leaves']));
  assert.deepEqual(earlier, logged.slice(0, earlier.length));
  console.log(
    `Restored to a named point from a base backup and archived WAL: ${earlier.length} leaves, the beginning of the same ledger`,
  );
  address.close();
} finally {
  await servers.close();
  rmSync(directory, {recursive: true, force: true});
}
