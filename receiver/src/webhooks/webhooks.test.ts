import assert from 'node:assert/strict';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {afterEach, mock, test} from 'node:test';
import {Webhook} from 'standardwebhooks';
import {webhookDeliveries, webhookList} from '../../../src/contract/schemas/webhook.ts';
import {requestHistory} from '../../../src/contract/schemas/desk.ts';
import type {Right} from '../../../src/contract/rights.ts';
import type {WebhookEndpoint, WebhookEvent} from '../../../src/contract/webhook.ts';
import {eraseBodies} from '../erasure/erase-bodies.ts';
import {forEachEngine, type Place} from '../testing/for-each-engine.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {openTestReceiver, problemOf, type TestReceiver} from '../testing/open-test-receiver.ts';
import {acceptance, actRecord, objection, refusal} from '../testing/sample.ts';
import {openWebhooks} from './open-webhooks.ts';
import {readEndpoints} from './read-endpoints.ts';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const HOUR = 3_600_000;

interface Heard {
  readonly id: string;
  readonly body: string;
  readonly event: {type: string; timestamp: string; data: Record<string, unknown>};
}

type Answer = (response: ServerResponse) => void;
const withStatus =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, headers).end();
  };

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

/** Signatures are good for five minutes; the pump's time is the test's, not the clock's. */
function verifyAtItsTime(body: string, headers: Record<string, string>): void {
  mock.timers.enable({apis: ['Date'], now: Number(headers['webhook-timestamp']) * 1000});
  try {
    new Webhook(SECRET).verify(body, headers);
  } finally {
    mock.timers.reset();
  }
}

/** An endpoint that checks each signature as its library does. */
async function openEndpoint(events: readonly WebhookEvent[], recipient?: string) {
  const heard: Heard[] = [];
  let answer = withStatus(204);
  const listen = async (request: IncomingMessage, response: ServerResponse) => {
    const body = await text(request);
    const headers = request.headers as Record<string, string>;
    verifyAtItsTime(body, headers);
    const event = JSON.parse(body) as Heard['event'];
    heard.push({id: headers['webhook-id'] ?? '', body, event});
    answer(response);
  };
  const server = createServer((request, response) => {
    listen(request, response).catch(() => {
      response.writeHead(401).end();
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  open.push(() => {
    server.closeAllConnections();
    return new Promise((done) => server.close(done));
  });
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/hook`;
  const endpoint: WebhookEndpoint = {
    id: 'crm',
    url,
    secret: SECRET,
    events,
    ...(recipient && {recipient}),
  };
  return {
    heard,
    endpoint,
    answerWith(next: Answer) {
      answer = next;
    },
  };
}

/** The receiver does nothing by itself here; the test says when a pump runs. */
async function openBoth(place: Place, endpoints: readonly WebhookEndpoint[], timeoutMs = 15_000) {
  const receiver = await openTestReceiver(place, {webhooks: endpoints, webhooksEveryMs: 0});
  const engine = await openTestDatabase(place);
  open.push(() => engine.close());
  const onError = (error: unknown) => {
    throw error;
  };
  const options = {endpoints, random: () => 0, timeoutMs, everyMs: 0, now: Date.now, onError};
  return {receiver, engine, pump: await openWebhooks(engine, options)};
}

async function deliveriesOf(receiver: TestReceiver, query = '') {
  const response = await receiver.atDesk(`/v1/webhooks/deliveries${query}`);
  assert.equal(response.statusCode, 200, response.body);
  return webhookDeliveries.parse(response.json()).deliveries;
}

async function fulfil(receiver: TestReceiver, right: Right): Promise<string> {
  const ground = right === 'A17' ? ({ground: 'consent-withdrawn'} as const) : {};
  const act = {right, address: 'kim@example.se', ...ground};
  const [receipt] = await receiver.deliver(actRecord({type: 'rights.requested', rights: act}));
  const number = receipt?.record.rights?.request ?? '';
  for (const to of ['acknowledged', 'fulfilled'])
    assert.equal(
      (await receiver.atDesk(`/v1/desk/requests/${number}/updates`, {to})).statusCode,
      200,
    );
  return number;
}

forEachEngine('webhooks', (freshPlace) => {
  test('tell what was asked for, once, signed as the standard says, and no plain address (R7)', async () => {
    const {heard, endpoint} = await openEndpoint(['objection.made', 'consent.given']);
    const {receiver, pump} = await openBoth(await freshPlace(), [endpoint]);
    await receiver.deliver(acceptance());
    await receiver.deliver(refusal());
    const [receipt] = await receiver.deliver(objection('kim@example.se'));
    await pump.runOnce(Date.now());
    await pump.runOnce(Date.now());
    assert.deepEqual(heard.map(({event}) => event.type).sort(), [
      'consent.given',
      'objection.made',
    ]);
    const told = heard.find(({event}) => event.type === 'objection.made');
    assert.doesNotMatch(told?.body ?? '', /kim|example\.se/);
    assert.deepEqual(told?.event, {
      type: 'objection.made',
      timestamp: receipt?.record.at,
      data: {
        record: receipt?.record.id,
        index: 2,
        subject: receipt?.record.subject.ref,
        site: 'www.mobiplus.se',
        objections: receipt?.record.objections,
      },
    });
    const [first, second] = await deliveriesOf(receiver);
    for (const one of [first, second])
      assert.deepEqual([one?.state, one?.attempts, one?.status], ['acknowledged', 1, 204]);
  });

  test('begin with what comes after they were first named', async () => {
    const place = await freshPlace();
    const before = await openTestReceiver(place);
    await before.deliver(acceptance());
    await before.close();
    const {heard, endpoint} = await openEndpoint(['consent.given']);
    const {receiver, pump} = await openBoth(place, [endpoint]);
    await receiver.deliver(acceptance());
    await pump.runOnce(Date.now());
    assert.deepEqual(
      heard.map(({event}) => event.data['index']),
      [1],
    );
  });

  test('are tried under one id until they are taken, and not before their time', async () => {
    const {heard, endpoint, answerWith} = await openEndpoint(['consent.given']);
    const {receiver, pump} = await openBoth(await freshPlace(), [endpoint]);
    await receiver.deliver(acceptance());
    const start = Date.now();
    answerWith(withStatus(500));
    await pump.runOnce(start);
    await pump.runOnce(start + 3000);
    assert.equal(heard.length, 1);
    answerWith(withStatus(503, {'retry-after': '7200'}));
    await pump.runOnce(start + 10_000);
    answerWith(withStatus(200));
    await pump.runOnce(start + HOUR);
    assert.equal(heard.length, 2);
    await pump.runOnce(start + 3 * HOUR);
    assert.equal(heard.length, 3);
    assert.deepEqual(new Set(heard.map(({id, body}) => id + body)).size, 1);
    assert.equal((await deliveriesOf(receiver))[0]?.state, 'acknowledged');
  });

  test('are not held up by one that hangs', async () => {
    const {heard, endpoint, answerWith} = await openEndpoint(['consent.given']);
    const {receiver, pump} = await openBoth(await freshPlace(), [endpoint], 50);
    answerWith(() => undefined);
    await receiver.deliver(acceptance());
    const start = Date.now();
    await pump.runOnce(start);
    const [hung] = await deliveriesOf(receiver);
    assert.deepEqual([hung?.state, hung?.attempts, hung?.status], ['pending', 1, undefined]);
    answerWith(withStatus(204));
    await pump.runOnce(start + 10_000);
    assert.equal(heard.length, 2);
  });

  test('come twice under one id when a crash fell between sending and marking, and are never lost', async () => {
    const {heard, endpoint} = await openEndpoint(['consent.given']);
    const {receiver, engine, pump} = await openBoth(await freshPlace(), [endpoint]);
    await receiver.deliver(acceptance());
    const start = Date.now();
    await pump.runOnce(start);
    // As the database stands when the process ends right after the post: claimed, and not marked.
    const next = new Date(start + 60_000).toISOString().replace(/\.\d+/, '');
    await engine.db
      .updateTable('webhook_delivery')
      .set({state: 'pending', ended_at: null, status: null, next_at: next})
      .execute();
    await pump.runOnce(start + 30_000);
    assert.equal(heard.length, 1);
    await pump.runOnce(start + 61_000);
    assert.equal(heard.length, 2);
    assert.equal(heard[0]?.id, heard[1]?.id);
  });

  test('are given up after ten attempts in three days, and sent again by hand', async () => {
    const {heard, endpoint, answerWith} = await openEndpoint(['consent.given']);
    const {receiver, pump} = await openBoth(await freshPlace(), [endpoint]);
    await receiver.deliver(acceptance());
    answerWith(withStatus(500));
    const start = Date.now();
    for (let hours = 0; hours <= 100; hours += 1) await pump.runOnce(start + hours * HOUR);
    assert.equal(heard.length, 10);
    const [dead] = await deliveriesOf(receiver, '?state=dead&endpoint=crm');
    assert.deepEqual([dead?.attempts, dead?.status], [10, 500]);
    assert.ok(Date.parse(dead?.endedAt ?? '') - start > 72 * HOUR);
    answerWith(withStatus(200));
    const replay = `/v1/webhooks/deliveries/${dead?.id ?? ''}/replay`;
    assert.deepEqual((await receiver.atDesk(replay, {})).json(), {v: 1, replayed: 1});
    await pump.runOnce(Date.now() + 1000);
    assert.equal(heard.at(-1)?.id, heard[0]?.id);
    assert.equal((await deliveriesOf(receiver))[0]?.state, 'acknowledged');
    const unknown = await receiver.atDesk('/v1/webhooks/deliveries/nobody/replay', {});
    assert.equal(problemOf(unknown).code, 'RECEIVER_NOT_FOUND');
  });

  test('stop at 410 Gone, lose nothing, and go on when staff say so', async () => {
    const {heard, endpoint, answerWith} = await openEndpoint(['consent.given'], 'Svea Trafik AB');
    const {receiver, pump} = await openBoth(await freshPlace(), [endpoint]);
    await receiver.deliver(acceptance());
    answerWith(withStatus(410));
    await pump.runOnce(Date.now());
    await receiver.deliver(acceptance());
    await pump.runOnce(Date.now() + 1000);
    assert.equal(heard.length, 1);
    const list = await receiver.atDesk('/v1/webhooks');
    assert.doesNotMatch(list.body, /whsec_|127\.0\.0\.1/);
    const [standing] = webhookList.parse(list.json()).webhooks;
    assert.ok(standing?.disabledAt);
    assert.deepEqual(standing.counts, {pending: 0, acknowledged: 0, dead: 1, erased: 0});
    answerWith(withStatus(204));
    const again = await receiver.atDesk('/v1/webhooks/crm/replay', {});
    assert.deepEqual(again.json(), {v: 1, replayed: 1});
    await pump.runOnce(Date.now() + 2000);
    assert.equal(heard.length, 3);
    const other = await receiver.atDesk('/v1/webhooks/other/replay', {});
    assert.equal(problemOf(other).code, 'RECEIVER_NOT_FOUND');
  });

  test('two pumps on one database tell each thing once', async () => {
    const {heard, endpoint} = await openEndpoint(['consent.given']);
    const place = await freshPlace();
    const {receiver, pump} = await openBoth(place, [endpoint]);
    for (let n = 0; n < 5; n += 1) await receiver.deliver(acceptance());
    const now = Date.now() + 1000;
    await Promise.all([pump.runOnce(now), pump.runOnce(now)]);
    await pump.runOnce(now);
    assert.equal(heard.length, 5);
    assert.equal(new Set(heard.map(({id}) => id)).size, 5);
  });

  test('R56: recipients are told to rectify, erase or restrict, and the desk sees who was told and who took it', async () => {
    const {heard, endpoint, answerWith} = await openEndpoint(
      ['rights.fulfilled'],
      'Svea Trafik AB',
    );
    const {receiver, pump} = await openBoth(await freshPlace(), [endpoint]);
    const numbers = [];
    for (const right of ['A16', 'A17'] as const) numbers.push(await fulfil(receiver, right));
    const access = await fulfil(receiver, 'A15');
    const read = async (number: string) =>
      requestHistory.parse((await receiver.atDesk(`/v1/desk/requests/${number}`)).json());
    answerWith(withStatus(500));
    const start = Date.now();
    await pump.runOnce(start);
    const [told] = (await read(numbers[0] ?? '')).recipients ?? [];
    assert.deepEqual([told?.name, told?.acknowledgedAt], ['Svea Trafik AB', undefined]);
    answerWith(withStatus(204));
    await pump.runOnce(start + 10_000);
    const done = heard.slice(2).map(({event}) => event.data);
    assert.deepEqual(done.map((data) => data['do']).sort(), ['erase', 'rectify']);
    for (const data of done) {
      assert.ok(numbers.includes(String(data['request'])));
      assert.match(String(data['addressRef']), /^a_/);
    }
    for (const number of numbers) assert.ok((await read(number)).recipients?.[0]?.acknowledgedAt);
    assert.equal((await read(access)).recipients, undefined);
    // Kept as long as the request, so that the person can be told on demand (GDPR 19).
    await pump.runOnce(start + 200 * 24 * HOUR);
    assert.equal((await read(numbers[0] ?? '')).recipients?.length, 1);
  });

  test('tell nothing that was erased before they could, and are forgotten after 90 days', async () => {
    const {heard, endpoint, answerWith} = await openEndpoint(['consent.given']);
    const {receiver, engine, pump} = await openBoth(await freshPlace(), [endpoint]);
    const record = acceptance();
    await receiver.deliver(record);
    answerWith(withStatus(500));
    const start = Date.now();
    await pump.runOnce(start);
    const leaf = await engine.db
      .selectFrom('leaf')
      .select(['arrival', 'at', 'record_id as recordId'])
      .where('record_id', '=', record.id)
      .executeTakeFirstOrThrow();
    const doomed = [{...leaf, ref: record.subject.ref, reason: 'consent-withdrawn'}];
    await engine.db
      .transaction()
      .execute((trx) => eraseBodies(engine, trx, doomed as never, new Date(start).toISOString()));
    await pump.runOnce(start + 10_000);
    assert.equal(heard.length, 1);
    assert.equal((await deliveriesOf(receiver))[0]?.state, 'erased');
    await pump.runOnce(start + 89 * 24 * HOUR);
    assert.equal((await deliveriesOf(receiver)).length, 1);
    await pump.runOnce(start + 91 * 24 * HOUR);
    assert.equal((await deliveriesOf(receiver)).length, 0);
  });

  test('are for staff alone', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    for (const url of ['/v1/webhooks', '/v1/webhooks/deliveries']) {
      assert.equal(problemOf(await receiver.get(url)).code, 'RECEIVER_DESK_TOKEN_NEEDED');
      assert.equal(problemOf(await receiver.ask(url)).code, 'RECEIVER_ACT_NOT_ALLOWED');
      assert.equal((await receiver.atDesk(url)).statusCode, 200);
    }
    const wrong = await receiver.atDesk('/v1/webhooks/deliveries?state=lost');
    assert.equal(problemOf(wrong).code, 'RECEIVER_QUERY_INVALID');
  });
});

test('a list of webhooks that cannot be read names the field and repeats no value', () => {
  const good = {
    id: 'crm',
    url: 'https://crm.example/hook',
    secret: SECRET,
    events: ['consent.given'],
  };
  assert.equal(readEndpoints([good as WebhookEndpoint]).length, 1);
  for (const [change, said] of [
    [{url: 'http://crm.example/hook'}, /0\.url must be a URL/],
    [{secret: 'whsec_short'}, /0\.secret must be whsec_/],
    [{events: []}, /0\.events must be/],
    [{events: ['consent.lost']}, /0\.events must be/],
    [{id: 'CRM!'}, /0\.id must be/],
    [{more: 1}, /0 has fields that nobody knows/],
    [{events: ['rights.fulfilled']}, /recipient must name/],
  ] as const)
    assert.throws(
      () => readEndpoints([{...good, ...change} as WebhookEndpoint]),
      (error: Error) => said.test(error.message) && !error.message.includes('whsec_short'),
      JSON.stringify(change),
    );
  assert.throws(() => readEndpoints([good, good] as WebhookEndpoint[]), /ids must differ/);
});
