/**
 * `npm run soak:two [-- --decisions=100000]`: two receivers on one PostgreSQL take decisions in deliveries of one to fifty, many of them
 * again and to the other one, none in its order; then each is there once, the tree is whole, and every receipt verifies.
 */
import assert from 'node:assert/strict';
import {randomInt} from 'node:crypto';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {parseArgs} from 'node:util';
import {startPostgres} from '../../scripts/postgres.ts';
import type {Choice} from '../../src/contract/choice.ts';
import type {DeliveryAnswer} from '../../src/contract/delivery.ts';
import type {Receipt} from '../../src/contract/receipt.ts';
import type {DecisionRecord} from '../../src/contract/record.ts';
import {verifyReceipt} from '../../src/core/verify-receipt.ts';
import {audit} from '../src/testing/audit.ts';
import {answerRecord} from '../src/testing/sample.ts';
import {readStanding} from '../src/subjects/read-standing.ts';
import {openTestDatabase} from '../src/testing/open-test-database.ts';
import {startProcess} from '../src/testing/start-process.ts';
import {post} from './visitors.ts';

const {values} = parseArgs({options: {decisions: {type: 'string', default: '100000'}}});
const decisions = Number(values.decisions);
const SENDERS = 16;
/** All come from one address here. */
const UNLIMITED = {DELIVERIES_PER_MINUTE: '1000000'};

/** Browsers that say yes and no in turn, up to five times each. */
function makeRecords(): DecisionRecord[] {
  const records: DecisionRecord[] = [];
  while (records.length < decisions) {
    let known: Choice | undefined;
    for (let times = randomInt(1, 6); times > 0 && records.length < decisions; times -= 1) {
      const {record, choice} = answerRecord(known?.ref ? 'reject-all' : 'accept-all', known);
      records.push(record);
      known = choice;
    }
  }
  return records;
}

function shuffle<Item>(items: Item[]): Item[] {
  for (let last = items.length - 1; last > 0; last -= 1) {
    const other = randomInt(last + 1);
    [items[last], items[other]] = [items[other]!, items[last]!];
  }
  return items;
}

/** Deliveries of one to fifty; a third of them twice, and all in no order. */
function makeDeliveries(records: readonly DecisionRecord[]): DecisionRecord[][] {
  const left = shuffle([...records]);
  const deliveries: DecisionRecord[][] = [];
  while (left.length > 0) deliveries.push(left.splice(0, randomInt(1, 51)));
  return shuffle([...deliveries, ...deliveries.filter((_, place) => place % 3 === 0)]);
}

const directory = mkdtempSync(join(tmpdir(), 'soak-two-'));
const cluster = await startPostgres();
try {
  const place = {dataDirectory: directory, databaseUrl: await cluster.createDatabase('two')};
  const receivers = [await startProcess(place, UNLIMITED), await startProcess(place, UNLIMITED)];
  const records = makeRecords();
  const deliveries = makeDeliveries(records);
  const sent = deliveries.reduce((sum, {length}) => sum + length, 0);
  const receipts = new Map<string, Receipt>();
  const started = performance.now();
  await Promise.all(
    Array.from({length: SENDERS}, async () => {
      for (let delivery = deliveries.pop(); delivery; delivery = deliveries.pop()) {
        const response = await post(receivers[randomInt(2)]!.url, delivery);
        assert.ok(response.ok, `${response.status} ${await response.clone().text()}`);
        const {results} = (await response.json()) as DeliveryAnswer;
        for (const {id, receipt} of results) {
          const known = receipts.get(id);
          if (receipt && known) assert.deepEqual(receipt, known);
          else if (receipt) receipts.set(id, receipt);
        }
      }
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  const [first] = receivers;
  for (const {id} of records)
    if (!receipts.has(id))
      receipts.set(id, (await (await fetch(`${first!.url}/v1/receipts/${id}`)).json()) as Receipt);
  for (const {child, ended} of receivers) {
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
  }
  for (const {id} of records)
    assert.equal((await verifyReceipt(receipts.get(id)!, first!.vkey)).ok, true, id);
  const logged = await audit(place, first!.vkey);
  assert.equal(logged.length, records.length);
  assert.deepEqual(logged.map(({id}) => id).sort(), records.map(({id}) => id).sort());

  // However late the older ones came, what holds is what each browser said last.
  const last = new Map<string, DecisionRecord>();
  for (const record of records)
    if (
      record.subject.ref.startsWith('v_') &&
      (last.get(record.subject.ref)?.seq ?? -1) < record.seq
    )
      last.set(record.subject.ref, record);
  const {db, close} = await openTestDatabase(place);
  for (const {ref, purpose, status, seq} of await readStanding(db, [...last.keys()])) {
    const record = last.get(ref);
    assert.equal(seq, record?.seq);
    assert.equal(status, record?.decisions?.find((one) => one.purpose === purpose)?.status);
  }
  await close();
  console.log(
    `${decisions} decisions, ${sent} with repeats, to two receivers on one PostgreSQL in ${seconds.toFixed(0)} s (${Math.round(sent / seconds)} per second): each is there once, the tree is whole, every receipt verifies, and no late one revived an older decision`,
  );
} finally {
  await cluster.stop();
  rmSync(directory, {recursive: true, force: true});
}
