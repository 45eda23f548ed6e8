/**
 * `npm run soak:kill [-- --rounds=50]`: kills the receiver, or the database beneath it, in the middle of load, again and again, and then
 * looks whether everything that was answered for is there, once, with the receipt that was given.
 */
import assert from 'node:assert/strict';
import {randomInt} from 'node:crypto';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {parseArgs} from 'node:util';
import {startPostgres} from '../../scripts/postgres.ts';
import type {Receipt} from '../../src/contract/receipt.ts';
import {verifyReceipt} from '../../src/core/verify-receipt.ts';
import {audit} from '../src/testing/audit.ts';
import type {Place} from '../src/testing/for-each-engine.ts';
import {startProcess} from '../src/testing/start-process.ts';
import {post, visit} from './visitors.ts';

const {values} = parseArgs({options: {rounds: {type: 'string', default: '50'}}});
const rounds = Number(values.rounds);
const VISITORS = 8;
/** All come from one address here. */
const UNLIMITED = {DELIVERIES_PER_MINUTE: '1000000'};

interface Tally {
  readonly acknowledged: number;
  readonly unanswered: number;
  readonly leaves: number;
}

/** @param crash Kills the database; the receiver where there is none. */
async function soak(place: Place, crash?: () => Promise<void>): Promise<Tally> {
  const receipts = new Map<string, Receipt | undefined>();
  const unanswered = [];
  for (let round = 0; round < rounds; round += 1) {
    const receiver = await startProcess(place, UNLIMITED);
    let isOver = false;
    const visits = visit(receiver.url, VISITORS, () => isOver);
    await pause(randomInt(150, 600));
    if (crash) await crash();
    else receiver.child.kill('SIGKILL');
    // Under a killed database the receiver lives on, and takes decisions again by itself.
    if (crash) await pause(400);
    isOver = true;
    const visited = await visits;
    receiver.child.kill('SIGKILL');
    await receiver.ended;
    for (const [id, receipt] of visited.acknowledged) receipts.set(id, receipt);
    unanswered.push(...visited.unanswered);
  }
  const {url, vkey, child, ended} = await startProcess(place, UNLIMITED);
  for (const record of unanswered) {
    const response = await post(url, [record]);
    assert.ok(response.ok, `${response.status} ${await response.text()}`);
  }
  for (const [id, given] of receipts) {
    const receipt = (await (await fetch(`${url}/v1/receipts/${id}`)).json()) as Receipt;
    if (given) assert.deepEqual(receipt, given);
    assert.equal((await verifyReceipt(receipt, vkey)).ok, true);
  }
  child.kill('SIGTERM');
  assert.equal(await ended, 0);
  const logged = (await audit(place, vkey)).map(({id}) => id);
  assert.equal(new Set(logged).size, logged.length, 'a decision is there twice');
  const known = new Set(logged);
  for (const id of [...receipts.keys(), ...unanswered.map((record) => record.id)])
    assert.ok(known.has(id), `${id} is not there`);
  return {acknowledged: receipts.size, unanswered: unanswered.length, leaves: logged.length};
}

const directory = mkdtempSync(join(tmpdir(), 'soak-kill-'));
const cluster = await startPostgres();
try {
  for (const [name, database, crash] of [
    ['receiver on SQLite', undefined, undefined],
    ['receiver on PostgreSQL', 'killed_receiver', undefined],
    ['PostgreSQL', 'killed_database', () => cluster.crash()],
  ] as const) {
    const place = {
      dataDirectory: join(directory, name.replaceAll(' ', '-')),
      ...(database && {databaseUrl: await cluster.createDatabase(database)}),
    };
    const {acknowledged, unanswered, leaves} = await soak(place, crash);
    console.log(
      `${name} killed ${rounds} times: ${acknowledged} decisions answered for, all there once; ${unanswered} unanswered, sent again; ${leaves} leaves, the tree whole`,
    );
  }
} finally {
  await cluster.stop();
  rmSync(directory, {recursive: true, force: true});
}
