import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import type {Receipt} from '../../../src/contract/receipt.ts';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {carry, type Route} from '../../../src/sync/courier.ts';
import type {Outcome} from '../../../src/sync/deliver.ts';
import {logged, objection, refusal, request} from '../support/examples.ts';

const receiptOf = (record: DecisionRecord): Receipt => ({
  v: 1,
  record: logged(record),
  proof: `proof of ${record.id}`,
});
const falseReceipt = (record: DecisionRecord): Receipt => ({...receiptOf(record), proof: 'false'});
const taken = (records: readonly DecisionRecord[]): Outcome => ({
  kind: 'taken',
  receipts: records.map(receiptOf),
});
const REFUSED: Outcome = {kind: 'refused', why: 'never'};
const LATER: Outcome = {kind: 'later'};

type Receiver = (records: readonly DecisionRecord[], attempt: number) => Outcome;

/** A route over a receiver of the test's own, which writes down all that happens on it. */
function routeTo(receiver: Receiver, records: readonly DecisionRecord[], random = 0.5) {
  const outbox = new Map(records.map((record) => [record.id, record]));
  const log = {
    attempts: [] as string[][],
    receipted: [] as string[],
    refused: [] as string[],
    pauses: [] as (readonly [milliseconds: number, byMail: boolean])[],
    delays: 0,
  };
  const route: Route = {
    outbox: {
      waiting: async () => [...outbox.values()],
      settle: async (id) => void outbox.delete(id),
    },
    deliver: async (batch) => {
      log.attempts.push(batch.map(({id}) => id));
      assert.ok(log.attempts.length < 1000, 'the courier goes round for ever');
      return receiver(batch, log.attempts.length - 1);
    },
    verify: async (record, receipt) => receipt.proof === `proof of ${record.id}`,
    receipted: async ({record: {id}}) => void log.receipted.push(id),
    delayed: () => void log.delays++,
    refused: ({id}) => void log.refused.push(id),
    pause: async (milliseconds, byMail) => void log.pauses.push([milliseconds, byMail]),
    random: () => random,
  };
  return {route, log, outbox};
}

const some = (n: number) => Array.from({length: n}, refusal);
const ids = (records: readonly DecisionRecord[]) => records.map(({id}) => id);

test('delivers all that waits, once, and ends with an empty outbox', async () => {
  const records = some(25);
  const {route, log, outbox} = routeTo(taken, records);
  await carry(route);
  assert.deepEqual(log.attempts.flat(), ids(records));
  assert.deepEqual(log.receipted, ids(records));
  assert.equal(outbox.size, 0);
  assert.deepEqual(log.pauses, []);
});

test('ends at once where nothing waits, and asks nobody', async () => {
  const {route, log} = routeTo(taken, []);
  await carry(route);
  assert.deepEqual(log.attempts, []);
});

test('takes with it what comes while it is under way', async () => {
  const [first, second] = some(2) as [DecisionRecord, DecisionRecord];
  const {route, log, outbox} = routeTo(
    (batch, attempt) => {
      if (attempt === 0) outbox.set(second.id, second);
      return taken(batch);
    },
    [first],
  );
  await carry(route);
  assert.deepEqual(log.receipted, [first.id, second.id]);
});

test('sends no more at a time than a page may have under way with keepalive, 64 KiB', async () => {
  const records = some(60);
  const {route, log} = routeTo(taken, records);
  await carry(route);
  for (const attempt of log.attempts) {
    const body = JSON.stringify({v: 1, records: records.filter(({id}) => attempt.includes(id))});
    assert.ok(body.length < 65_536 && attempt.length <= 50);
  }
});

test('waits ever longer while the receiver is silent, up to five minutes, and may be woken by mail', async () => {
  const silences = 12;
  const {route, log} = routeTo((batch, i) => (i < silences ? LATER : taken(batch)), some(1));
  await carry(route);
  const expected = [1, 2, 4, 8, 16, 32, 64, 128, 256, 300, 300, 300].map((s) => [s * 1000, true]);
  assert.deepEqual(log.pauses, expected);
  assert.equal(log.delays, silences);
  assert.equal(log.receipted.length, 1);
});

test('spreads its pauses from half to one and a half, so that not all browsers come back at once', async () => {
  for (const [random, first] of [
    [0, 500],
    [0.999, 1499],
  ] as const) {
    const {route, log} = routeTo((batch, i) => (i < 1 ? LATER : taken(batch)), some(1), random);
    await carry(route);
    assert.equal(log.pauses[0]![0], first);
  }
});

test('begins with a short pause again after something went through', async () => {
  const outcomes: Receiver = (batch, i) => ([2, 5].includes(i) ? taken(batch.slice(0, 1)) : LATER);
  const {route, log} = routeTo((batch, i) => {
    const outcome = outcomes(batch, i);
    if (outcome.kind !== 'taken') return outcome;
    return {kind: 'taken', receipts: [...outcome.receipts, ...batch.slice(1).map(() => null)]};
  }, some(2));
  await carry(route);
  assert.deepEqual(
    log.pauses.map(([milliseconds]) => milliseconds),
    [1000, 2000, 1000, 2000],
  );
});

test('waits as long as the receiver asks, and no mail wakes it before', async () => {
  const {route, log} = routeTo(
    (batch, i) => (i < 2 ? {kind: 'later', retryAfter: [7000, 120_000][i]!} : taken(batch)),
    some(1),
  );
  await carry(route);
  assert.deepEqual(log.pauses, [
    [7000, false],
    [120_000, false],
  ]);
});

test('hammers no receiver that asks for no pause, or for one that is past by this device’s clock', async () => {
  const {route, log} = routeTo(
    (batch, i) => (i < 3 ? {kind: 'later', retryAfter: 0} : taken(batch)),
    some(1),
  );
  await carry(route);
  assert.deepEqual(log.pauses, [
    [1000, true],
    [2000, true],
    [4000, true],
  ]);
});

test('a record in a batch that is refused holds up none of the good ones, and stays for a newer receiver', async () => {
  const records = some(7);
  const bad = new Set([records[0]!.id, records[3]!.id]);
  const {route, log, outbox} = routeTo(
    (batch) => (batch.some(({id}) => bad.has(id)) ? REFUSED : taken(batch)),
    records,
  );
  await carry(route);
  assert.deepEqual(new Set(log.receipted), new Set(ids(records).filter((id) => !bad.has(id))));
  assert.deepEqual(log.refused, [...bad]);
  assert.deepEqual([...outbox.keys()], [...bad]);
  assert.deepEqual(log.pauses, []);
});

test('an act that is refused leaves the device: it may hold an address (GDPR 5(1)(c))', async () => {
  const [kept, ...acts] = [refusal(), objection(), request()];
  const {route, log, outbox} = routeTo(() => REFUSED, [kept, ...acts]);
  await carry(route);
  assert.deepEqual(log.refused, ids([kept, ...acts]));
  assert.deepEqual([...outbox.keys()], [kept.id]);
});

test('a receipt that is false settles nothing: the record stays until a true one comes', async () => {
  const [record] = some(1) as [DecisionRecord];
  const {route, log, outbox} = routeTo(
    (_, i) => {
      if (i < 3) {
        assert.ok(outbox.has(record.id));
        return {kind: 'taken', receipts: [falseReceipt(record)]};
      }
      return taken([record]);
    },
    [record],
  );
  await carry(route);
  assert.equal(log.pauses.length, 3);
  assert.deepEqual(log.receipted, [record.id]);
});

test('a receipt that is not there yet settles nothing: it is asked for again', async () => {
  const records = some(2);
  const {route, log} = routeTo(
    (batch, i) => (i === 0 ? {kind: 'taken', receipts: [null, null]} : taken(batch)),
    records,
  );
  await carry(route);
  assert.deepEqual(log.receipted, ids(records));
  assert.equal(log.pauses.length, 1);
});

test('records whose receipts never come true hold up no other', async () => {
  const records = some(30);
  const doubtful = new Set(ids(records.slice(0, 25)));
  const bad = records[26]!.id;
  const good = ids(records).filter((id) => !doubtful.has(id) && id !== bad);
  const {route, log, outbox} = routeTo((batch) => {
    if (good.every((id) => !outbox.has(id))) return taken(batch.filter(({id}) => id !== bad));
    if (batch.some(({id}) => id === bad)) return REFUSED;
    return {
      kind: 'taken',
      receipts: batch.map((record) =>
        doubtful.has(record.id) ? falseReceipt(record) : receiptOf(record),
      ),
    };
  }, records);
  await carry(route);
  for (const id of good) assert.ok(log.receipted.includes(id));
});

/** What a receiver, or the line to it, may do to one attempt. */
const moods = fc.array(
  fc.constantFrom(
    'well',
    'silent',
    'busy',
    'answer lost',
    'no receipts',
    'false',
    'some',
    'swapped',
  ),
  {maxLength: 40},
);

test('whatever befalls it on the way, nothing is lost, nothing is settled without its receipt, and it ends', async () => {
  const load = fc.array(fc.boolean(), {minLength: 1, maxLength: 25});
  await fc.assert(
    fc.asyncProperty(load, moods, async (goodness, way) => {
      const records = some(goodness.length);
      const bad = new Set(ids(records).filter((_, i) => !goodness[i]));
      const committed = new Set<string>();
      const {route, log, outbox} = routeTo((batch, attempt) => {
        const mood = way[attempt] ?? 'well';
        if (mood === 'silent') return LATER;
        if (mood === 'busy') return {kind: 'later', retryAfter: 1000};
        if (batch.some(({id}) => bad.has(id))) return REFUSED;
        for (const {id} of batch) committed.add(id);
        const receipts = batch.map((record, i) => {
          if (mood === 'no receipts' || (mood === 'some' && i % 2)) return null;
          if (mood === 'swapped') return receiptOf(batch.at(i - 1)!);
          return mood === 'false' ? falseReceipt(record) : receiptOf(record);
        });
        return mood === 'answer lost' ? LATER : {kind: 'taken', receipts};
      }, records);
      await carry(route);

      const good = ids(records).filter((id) => !bad.has(id));
      assert.deepEqual(new Set(outbox.keys()), bad, 'only what is refused still waits');
      assert.deepEqual([...log.receipted].sort(), [...good].sort(), 'each receipt comes once');
      assert.deepEqual([...log.refused].sort(), [...bad].sort(), 'each refusal is told once');
      for (const id of good) assert.ok(committed.has(id));
    }),
    {numRuns: 300},
  );
});
