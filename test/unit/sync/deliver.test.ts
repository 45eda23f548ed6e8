import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {json} from 'node:stream/consumers';
import {test} from 'node:test';
import type {Problem} from '../../../src/contract/delivery.ts';
import {delivery} from '../../../src/contract/schemas/delivery.ts';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {deliver} from '../../../src/sync/deliver.ts';
import {acceptance, logged, refusal} from '../support/examples.ts';

const records = [acceptance(), refusal()];
const receipts = records.map((record) => ({v: 1, record: logged(record), proof: 'proof'}));
const results = records.map(({id}, i) => ({id, receipt: receipts[i]}));

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Sends to a receiver that answers so. */
async function sendTo(answer: Answer, sent: readonly DecisionRecord[] = records, now?: number) {
  const server = createServer((request, response) => {
    request.resume().once('end', () => {
      answer(request, response);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  try {
    return await deliver(`http://127.0.0.1:${port}/v1`, sent, undefined, now);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const saying =
  (status: number, body: unknown = '', headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, headers);
    response.end(typeof body === 'string' ? body : JSON.stringify(body));
  };

/** What a delivery says. */
async function bodyOf(device?: 'phone'): Promise<unknown> {
  let said: unknown;
  const server = createServer((request, response) => {
    void json(request).then((body) => {
      said = body;
      response.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  await deliver(`http://127.0.0.1:${port}/v1`, records, device);
  server.closeAllConnections();
  server.close();
  return said;
}

test('R7: tells how wide the page is only where the site counts, and in no record', async () => {
  assert.deepEqual(await bodyOf(), {v: 1, records});
  assert.deepEqual(delivery.parse(await bodyOf('phone')), {v: 1, records, device: 'phone'});
});

test('posts the records as the contract has it, as JSON', async () => {
  let heard: {method?: string; url?: string; type?: string; body: unknown} | undefined;
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const {method = '', url = '', headers} = request;
      const body: unknown = JSON.parse(Buffer.concat(parts).toString());
      heard = {method, url, type: headers['content-type'] ?? '', body};
      response.end(JSON.stringify({v: 1, results}));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  await deliver(`http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`, records);
  server.closeAllConnections();
  server.close();
  assert.deepEqual(
    [heard?.method, heard?.url, heard?.type],
    ['POST', '/v1/records', 'application/json'],
  );
  assert.deepEqual(heard?.body, {v: 1, records});
  assert.equal(delivery.safeParse(heard.body).success, true);
});

test('brings back the receipts, in the order sent', async () => {
  for (const status of [200, 201])
    assert.deepEqual(await sendTo(saying(status, {v: 1, results})), {kind: 'taken', receipts});
});

test('a receipt that is not ready is null; the record is taken all the same', async () => {
  const waiting = [results[0], {...results[1], receipt: null}];
  assert.deepEqual(await sendTo(saying(202, {v: 1, results: waiting})), {
    kind: 'taken',
    receipts: [receipts[0], null],
  });
});

const problem: Problem = {
  type: 'https://www.mobiplus.se/problems/body',
  title: 'The body is not what the contract says',
  status: 422,
  detail: 'Correct the fields.',
  code: 'RECEIVER_BODY_INVALID',
  errors: [
    {field: 'records[0].seq', message: 'is no whole number', remedy: 'Send 0, 1, 2 …'},
    {field: 'records[1].at', message: 'is not UTC', remedy: 'End it with Z.'},
  ],
};

test('a refusal names each field that is wrong, and its remedy', async () => {
  assert.deepEqual(await sendTo(saying(422, problem)), {
    kind: 'refused',
    why: 'records[0].seq: is no whole number. Send 0, 1, 2 …; records[1].at: is not UTC. End it with Z.',
  });
});

test('a refusal without fields says what it says', async () => {
  const {errors: _, ...general} = problem;
  const {detail: __, ...short} = general;
  assert.deepEqual(await sendTo(saying(409, general)), {kind: 'refused', why: problem.detail});
  assert.deepEqual(await sendTo(saying(400, short)), {kind: 'refused', why: problem.title});
  assert.deepEqual(await sendTo(saying(413, '<html>')), {kind: 'refused', why: 'no reason given'});
});

for (const status of [400, 409, 413, 415, 422])
  test(`${status} is a refusal: what is wrong with it stays wrong`, async () => {
    assert.equal((await sendTo(saying(status, problem))).kind, 'refused');
  });

for (const status of [401, 403, 404, 405, 408, 425, 429, 500, 502, 503, 504])
  test(`${status} means later: what is missing, early, too much or broken may mend`, async () => {
    assert.deepEqual(await sendTo(saying(status, 'nonsense')), {kind: 'later'});
  });

const NOW = Date.UTC(2026, 10, 23, 12);
const waits: readonly [header: string, milliseconds: number | undefined][] = [
  ['0', 0],
  ['7', 7000],
  ['3600', 3_600_000],
  ['86400', 3_600_000],
  ['99999999999999999999', 3_600_000],
  ['Mon, 23 Nov 2026 12:00:30 GMT', 30_000],
  ['Mon, 23 Nov 2026 11:00:00 GMT', 0],
  ['Tue, 24 Nov 2026 12:00:00 GMT', 3_600_000],
  ['soon', undefined],
];
for (const [header, milliseconds] of waits)
  test(`Retry-After: ${header} means ${milliseconds === undefined ? 'nothing' : `${milliseconds} ms`}, within an hour`, async () => {
    for (const status of [429, 503])
      assert.deepEqual(await sendTo(saying(status, '', {'retry-after': header}), records, NOW), {
        kind: 'later',
        ...(milliseconds !== undefined && {retryAfter: milliseconds}),
      });
  });

const nonsense: Readonly<Record<string, unknown>> = {
  'is no JSON': '<html>Sign in to the hotel’s network</html>',
  'is empty': '',
  'is null': null,
  'has no results': {v: 1},
  'has results of another kind': {v: 1, results: {length: 2}},
  'has too few results': {v: 1, results: results.slice(1)},
  'has too many results': {v: 1, results: [...results, results[0]]},
  'has them in another order': {v: 1, results: [...results].reverse()},
  'has other ids': {v: 1, results: results.map((one) => ({...one, id: 'x'}))},
  'has nothing for results': {v: 1, results: [null, null]},
};
for (const [what, body] of Object.entries(nonsense))
  test(`an answer that ${what} settles nothing: later`, async () => {
    assert.deepEqual(await sendTo(saying(200, body === null ? 'null' : body)), {kind: 'later'});
  });

test('a receiver that is not there means later', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  assert.deepEqual(await deliver(`http://127.0.0.1:${port}/v1`, records), {kind: 'later'});
});

test('a receiver that hangs up means later, before its answer or in the middle of it', async () => {
  assert.deepEqual(await sendTo(({socket}) => void socket.destroy()), {kind: 'later'});
  assert.deepEqual(
    await sendTo((_, response) => {
      response.writeHead(200, {'content-length': '1000'});
      response.write('{"v":1,"results":[');
      setImmediate(() => void response.destroy());
    }),
    {kind: 'later'},
  );
});

test('an address that is none means later, not an error', async () => {
  assert.deepEqual(await deliver('http://', records), {kind: 'later'});
});
