import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync} from 'node:fs';
import {connect} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {test} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';
import type {DeliveryAnswer} from '../../src/contract/delivery.ts';
import type {Receipt} from '../../src/contract/receipt.ts';
import type {DecisionRecord} from '../../src/contract/record.ts';
import {verifyReceipt} from '../../src/core/verify-receipt.ts';
import {audit} from './testing/audit.ts';
import {forEachEngine} from './testing/for-each-engine.ts';
import {acceptance, refusal} from './testing/sample.ts';
import {startProcess} from './testing/start-process.ts';

const post = (url: string, record: DecisionRecord) =>
  fetch(`${url}/v1/records`, {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify({v: 1, records: [record]}),
  });

/** Visitors who decide one after another until the receiver is gone. */
async function visit(url: string, visitors: number, limit: number) {
  const receipts = new Map<string, Receipt>();
  const unanswered: DecisionRecord[] = [];
  const refusals: Response[] = [];
  let left = limit;
  async function decide(): Promise<void> {
    while (left-- > 0) {
      const record = left % 2 ? acceptance() : refusal();
      try {
        const response = await post(url, record);
        if (response.ok) {
          const {results} = (await response.json()) as DeliveryAnswer;
          const [{receipt} = {receipt: null}] = results;
          if (receipt) receipts.set(record.id, receipt);
        } else {
          await response.body?.cancel();
          refusals.push(response);
        }
      } catch {
        unanswered.push(record);
        return;
      }
    }
  }
  await Promise.all(Array.from({length: visitors}, decide));
  return {receipts, unanswered, refusals};
}

forEachEngine('the receiver as a process', (freshPlace) => {
  test('R34: loses nothing that it answered for when it is killed', async () => {
    const place = await freshPlace();
    const receipts = new Map<string, Receipt>();
    const unanswered: DecisionRecord[] = [];
    for (let round = 0; round < 3; round += 1) {
      const {url, child, ended} = await startProcess(place);
      const visits = visit(url, 8, 500);
      await wait(500);
      child.kill('SIGKILL');
      const visited = await visits;
      for (const [id, receipt] of visited.receipts) receipts.set(id, receipt);
      unanswered.push(...visited.unanswered);
      assert.equal(await ended, 'SIGKILL');
    }
    assert.ok(receipts.size > 0);
    const {url, vkey, child, ended} = await startProcess(place);
    for (const [id, receipt] of receipts) {
      const response = await fetch(`${url}/v1/receipts/${id}`);
      assert.deepEqual(await response.json(), receipt);
      assert.equal((await verifyReceipt(receipt, vkey)).ok, true);
    }
    for (const record of unanswered) assert.equal((await post(url, record)).status, 200);
    child.kill('SIGTERM');
    assert.equal(await ended, 0);
    const logged = (await audit(place, vkey)).map(({id}) => id);
    assert.equal(new Set(logged).size, logged.length);
    for (const id of [...receipts.keys(), ...unanswered.map((record) => record.id)])
      assert.ok(logged.includes(id));
  });

  test('answers what is under way and refuses what is new when it is told to stop', async () => {
    const place = await freshPlace();
    const {url, vkey, child, ended, lines} = await startProcess(place);
    const visits = visit(url, 16, 100_000);
    await wait(400);
    child.kill('SIGTERM');
    const {receipts, refusals} = await visits;
    assert.equal(await ended, 0);
    assert.match(lines.at(-1) ?? '', /"event":"stopped"/);
    for (const {status, headers} of refusals) {
      assert.equal(status, 503);
      assert.equal(headers.get('retry-after'), '5');
      assert.equal(headers.get('content-type'), 'application/problem+json');
    }
    const logged = (await audit(place, vkey)).map(({id}) => id).sort();
    assert.deepEqual([...receipts.keys()].sort(), logged);
  });

  test('R7: its log says what was asked and answered, and nothing of who asked', async () => {
    const {url, child, ended, lines} = await startProcess(await freshPlace());
    await fetch(`${url}/v1/receipts/6d13b7e8-9298-4376-b6fe-c0dd17ea0999?x=secret`, {
      headers: {
        'user-agent': 'Wandering/1.0',
        'x-forwarded-for': '192.0.2.77',
        traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
      },
    });
    await fetch(`${url}/secret/path`);
    child.kill('SIGTERM');
    await ended;
    const requests = lines.slice(1, 3).map((line) => JSON.parse(line) as Record<string, unknown>);
    for (const request of requests)
      assert.deepEqual(Object.keys(request), [
        ...['level', 'time', 'event'],
        ...['id', 'method', 'route', 'status', 'ms'],
      ]);
    assert.equal(requests[0]?.['id'], '4bf92f3577b34da6a3ce929d0e0e4736');
    assert.match(String(requests[1]?.['id']), /^[\da-f]{32}$/);
    assert.deepEqual(
      requests.map(({method, route, status}) => ({method, route, status})),
      [
        {method: 'GET', route: '/v1/receipts/:id', status: 404},
        {method: 'GET', route: '(none)', status: 404},
      ],
    );
  });
});

/** Opens a request that never comes to its end, and waits until the receiver has it under way. */
async function hang(url: string) {
  const {hostname, port} = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(
    'POST /v1/records HTTP/1.1\r\nhost: localhost\r\ncontent-type: application/json\r\ncontent-length: 100\r\nexpect: 100-continue\r\n\r\n',
  );
  // It says "100 Continue" once it waits for the rest.
  await once(socket, 'data');
  return socket;
}

test('does not wait for ever for what is under way: after SHUTDOWN_MS it ends, and says so', async () => {
  const place = {dataDirectory: mkdtempSync(join(tmpdir(), 'consent-'))};
  const {url, child, ended, complaints} = await startProcess(place, {SHUTDOWN_MS: '100'});
  const socket = await hang(url);
  child.kill('SIGTERM');
  assert.equal(await ended, 1);
  assert.match(complaints(), /"event":"stopped-late"/);
  socket.destroy();
  rmSync(place.dataDirectory, {recursive: true});
});

test('a second signal ends it at once', async () => {
  const place = {dataDirectory: mkdtempSync(join(tmpdir(), 'consent-'))};
  const {url, child, ended, lines} = await startProcess(place, {SHUTDOWN_MS: '600000'});
  const socket = await hang(url);
  const isStopping = () => lines.some((line) => line.includes('"event":"stopping"'));
  child.kill('SIGTERM');
  while (!isStopping()) await wait(10);
  child.kill('SIGTERM');
  assert.equal(await ended, 'SIGTERM');
  socket.destroy();
  rmSync(place.dataDirectory, {recursive: true});
});

test('R46: says at its start, once, that it sends no mail', async () => {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'consent-'));
  const {child, complaints, ended} = await startProcess({dataDirectory});
  child.kill('SIGTERM');
  assert.equal(await ended, 0);
  rmSync(dataDirectory, {recursive: true});
  assert.equal(complaints().split('"event":"no-mail"').length, 2, complaints());
});

test('names every variable that is wrong, and never its value', () => {
  const main = new URL('main.ts', import.meta.url).pathname;
  const env = {PORT: 'eighty', PEPPER: 'hush', DATABASE_URL: 'mysql://hush@db'};
  const {status, stderr} = spawnSync(process.execPath, [main], {env, encoding: 'utf8'});
  assert.equal(status, 1);
  for (const name of ['PORT', 'PEPPER', 'DATABASE_URL', 'MARKETING_TOKEN'])
    assert.match(stderr, new RegExp(`^${name} `, 'm'));
  assert.doesNotMatch(stderr, /hush|eighty/);
});
