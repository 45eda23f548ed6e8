import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {test} from 'node:test';
import type {RequestState} from '../../../src/contract/rights.ts';
import {requestState} from '../../../src/contract/schemas/rights.ts';
import {readRequest} from '../../../src/sync/read-request.ts';

const NUMBER = 'MP-7K3F-9Q2M-XD4T';
const state: RequestState = {
  v: 1,
  request: NUMBER,
  right: 'A15',
  status: 'in-progress',
  receivedAt: '2026-11-25T09:00:00Z',
  dueBy: '2026-12-28',
};

/** Asks a receiver that answers so. */
async function ask(answer: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(answer).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    return await readRequest(
      `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
      NUMBER,
    );
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

const saying =
  (status: number, body: unknown) => (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  };

test('tells how a request stands, by its number alone (R53)', async () => {
  let asked: (string | undefined)[] = [];
  const found = await ask((request, response) => {
    asked = [request.method, request.url, request.headers.cookie];
    saying(200, state)(request, response);
  });
  assert.deepEqual(asked, ['GET', `/v1/requests/${NUMBER}`, undefined]);
  assert.deepEqual(found, {kind: 'found', state});
  assert.equal(requestState.safeParse(state).success, true);
});

test('says so of a number that nobody has (R53)', async () => {
  assert.deepEqual(await ask(saying(404, {title: 'unknown'})), {kind: 'unknown'});
});

for (const status of [400, 429, 500, 503])
  test(`${status} says nothing of the request`, async () => {
    assert.deepEqual(await ask(saying(status, state)), {kind: 'offline'});
  });

for (const [what, body] of Object.entries({
  'is no JSON': '<html>Sign in to the hotel’s network</html>',
  'is empty': '',
  'is null': 'null',
  'lacks the due date': {...state, dueBy: undefined},
  'is of another request': {...state, request: 'MP-0000-0000-0000'},
}))
  test(`an answer that ${what} is none`, async () => {
    assert.deepEqual(await ask(saying(200, body)), {kind: 'offline'});
  });

test('a receiver that hangs up, or is not there, is offline', async () => {
  assert.deepEqual(await ask(({socket}) => void socket.destroy()), {kind: 'offline'});
  assert.deepEqual(await readRequest('http://', NUMBER), {kind: 'offline'});
});
