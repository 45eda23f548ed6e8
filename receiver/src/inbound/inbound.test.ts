import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Permission} from '../../../src/contract/permission.ts';
import type {Message} from '../confirmation/message.ts';
import {audit} from '../testing/audit.ts';
import {forEachEngine, type Place} from '../testing/for-each-engine.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {openTestReceiver, problemOf} from '../testing/open-test-receiver.ts';
import {publishSample} from '../testing/publish-sample.ts';
import {
  createSendgrid,
  elksRequest,
  genericRequest,
  mailgunRequest,
  type Signed,
} from '../testing/sign-inbound.ts';
import {actRecord} from '../testing/sample.ts';
import {tellsOf} from '../testing/told-problems.ts';

const MAILGUN = 'a-signing-key-of-mailgun';
const ELKS = 'a-secret-for-46elks';
const GENERIC = `whsec_${Buffer.alloc(32, 9).toString('base64')}`;
const ADDRESS = 'ann.o+blad@åre.example';
const PHONE = '+46701740605';

const sendgridEvent = (event: string, id: string, email = ADDRESS) => ({
  email,
  event,
  timestamp: Math.floor(Date.now() / 1000) - 600,
  sg_event_id: id,
  sg_message_id: '14c5d75ce93.dfd.64b469',
});
const mailgunEvent = (event: string, id: string) => ({
  event,
  id,
  timestamp: Date.now() / 1000 - 5,
  recipient: ADDRESS,
});

/** A receiver with a release that hears all services, and whoever would be written to. */
async function openInbound(place: Place, more: object = {}) {
  const sendgrid = createSendgrid();
  const written: Message[] = [];
  const receiver = await openTestReceiver(place, {
    publicUrl: 'https://samtycke.mobiplus.se',
    sendMessage: (message) => {
      written.push(message);
      return Promise.resolve();
    },
    inbound: {
      sendgrid: [createSendgrid().key, sendgrid.key],
      mailgun: [MAILGUN],
      '46elks': [ELKS],
      generic: [GENERIC],
    },
    ...more,
  });
  await publishSample(receiver);
  const post = async (path: string, {payload, headers}: Signed) => {
    const url = `/v1/marketing/inbound/${path}`;
    const answer = await receiver.app.inject({method: 'POST', url, payload, headers});
    if (answer.statusCode >= 400)
      assert.ok(await tellsOf('post', url, problemOf(answer).code), answer.body);
    return answer;
  };
  const records = async () => (await audit(place, receiver.logDescription.vkey)).slice(1);
  const permission = async (question = `email&address=${encodeURIComponent(ADDRESS)}`) =>
    (await receiver.ask(`/v1/marketing/permission?channel=${question}`)).json<Permission>();
  return {...receiver, sendgrid, written, post, records, permission};
}

const outcome = (taken: number, repeated = 0, ignored = 0, unreadable: number[] = []) => ({
  v: 1,
  taken,
  repeated,
  ignored,
  unreadable,
});

forEachEngine('what sending services tell', (freshPlace) => {
  test('R37, S49: SendGrid’s unsubscribes and complaints are objections at once, with proof, and nobody is written to', async () => {
    const {post, sendgrid, permission, records, written} = await openInbound(await freshPlace());
    const answer = await post(
      'sendgrid',
      sendgrid.request([
        sendgridEvent('unsubscribe', 'e1'),
        sendgridEvent('spamreport', 'e2', 'bo@example.se'),
        sendgridEvent('group_unsubscribe', 'e3', 'cy@example.se'),
      ]),
    );
    assert.deepEqual([answer.statusCode, answer.json()], [200, outcome(3)]);
    for (const address of [ADDRESS, 'bo@example.se', 'cy@example.se']) {
      const {allowed, because, proof} = await permission(
        `email&address=${encodeURIComponent(address)}`,
      );
      assert.deepEqual({allowed, because}, {allowed: false, because: 'objection'});
      assert.equal(typeof proof, 'number');
    }
    const logged = await records();
    assert.deepEqual(
      logged.map(({type, notice, ui, subject}) => [type, notice.layer, ui.method, subject.level]),
      ['unsubscribe', 'complaint', 'unsubscribe'].map((method) => [
        'objection.made',
        'service:sendgrid',
        method,
        'anonymous',
      ]),
    );
    // R38: it says by when it has effect, and when the service heard of it.
    assert.ok(logged.every(({objections, clientAt}) => objections?.[0]?.effectiveBy && clientAt));
    assert.deepEqual(written, []);
  });

  test('R37: a complaint or an unsubscribe of one group stops all letters with advertising, the newsletter too', async () => {
    const {post, sendgrid, permission} = await openInbound(await freshPlace());
    await post('sendgrid', sendgrid.request([sendgridEvent('group_unsubscribe', 'e1')]));
    const question = `email&topic=newsletter&address=${encodeURIComponent(ADDRESS)}`;
    assert.equal((await permission(question)).because, 'objection');
  });

  test('one event is one record, in one request, in the next and in two at once', async () => {
    const {post, sendgrid, records} = await openInbound(await freshPlace());
    const request = sendgrid.request([
      sendgridEvent('unsubscribe', 'e1'),
      sendgridEvent('unsubscribe', 'e1'),
    ]);
    const both = await Promise.all([post('sendgrid', request), post('sendgrid', request)]);
    assert.ok(both.every(({statusCode}) => statusCode === 200));
    assert.deepEqual((await post('sendgrid', request)).json(), outcome(0, 2));
    assert.equal((await records()).length, 1);
  });

  test('R47: a repeat does not undo an undoing that came between, a new unsubscribe does', async () => {
    const receiver = await openInbound(await freshPlace());
    const {app, post, sendgrid, permission, deliver, written} = receiver;
    await post('sendgrid', sendgrid.request([sendgridEvent('unsubscribe', 'e1')]));
    await deliver(
      actRecord({
        type: 'objection.withdrawn',
        objections: [
          {channel: 'email', status: 'pending', scope: 'group:mobiplus', address: ADDRESS},
        ],
      }),
    );
    while (written.length === 0) await new Promise(setImmediate);
    await app.inject({
      method: 'POST',
      url: new URL(written[0]?.link ?? '').pathname,
      headers: {'content-type': 'application/x-www-form-urlencoded'},
    });
    assert.equal((await permission()).allowed, true);
    await post('sendgrid', sendgrid.request([sendgridEvent('unsubscribe', 'e1')]));
    assert.equal((await permission()).allowed, true);
    await post('sendgrid', sendgrid.request([sendgridEvent('unsubscribe', 'e2')]));
    assert.equal((await permission()).because, 'objection');
  });

  test('a repeat is known after the pepper was rotated, too', async () => {
    const place = await freshPlace();
    const [old, young] = ['o'.repeat(32), 'y'.repeat(32)];
    const first = await openInbound(place, {pepper: old});
    const event = sendgridEvent('unsubscribe', 'e1');
    assert.deepEqual(
      (await first.post('sendgrid', first.sendgrid.request([event]))).json(),
      outcome(1),
    );
    await first.close();
    const second = await openInbound(place, {pepper: young, previousPeppers: [old]});
    const again = await second.post('sendgrid', second.sendgrid.request([event]));
    assert.deepEqual(again.json(), outcome(0, 1));
  });

  test('a service’s clock that is ahead makes no record of a time to come', async () => {
    const {post, sendgrid, records} = await openInbound(await freshPlace());
    const timestamp = Math.floor(Date.now() / 1000) + 86_400;
    const event = {...sendgridEvent('unsubscribe', 'e1'), timestamp};
    assert.deepEqual((await post('sendgrid', sendgrid.request([event]))).json(), outcome(1));
    assert.equal((await records())[0]?.clientAt, undefined);
  });

  test('takes the good among the bad, and says which were not, without an address', async () => {
    const {post, sendgrid, records} = await openInbound(await freshPlace());
    const answer = await post(
      'sendgrid',
      sendgrid.request([
        sendgridEvent('unsubscribe', 'e1', 'nobody'),
        sendgridEvent('bounce', 'e2'),
        {...sendgridEvent('unsubscribe', 'e3'), sg_event_id: undefined},
        sendgridEvent('spamreport', 'e4'),
        'nonsense',
        sendgridEvent('a-new-kind', 'e5'),
      ]),
    );
    assert.deepEqual(answer.json(), outcome(1, 0, 2, [0, 2, 4]));
    assert.equal((await records()).length, 1);
  });

  test('SendGrid’s signature is over the very bytes: whatever is changed or missing is refused', async () => {
    const {post, sendgrid, records} = await openInbound(await freshPlace());
    const {payload, headers} = sendgrid.request([sendgridEvent('unsubscribe', 'e1')]);
    const wrong: Signed[] = [
      {payload: `${payload} `, headers},
      {payload, headers: {...headers, 'x-twilio-email-event-webhook-timestamp': '1'}},
      {payload, headers: {...headers, 'x-twilio-email-event-webhook-signature': ''}},
      {payload, headers: {...headers, 'x-twilio-email-event-webhook-signature': 'AAAA'}},
      {payload, headers: {'content-type': 'application/json'}},
      createSendgrid().request([sendgridEvent('unsubscribe', 'e1')]),
    ];
    for (const one of wrong) {
      const answer = await post('sendgrid', one);
      assert.equal(problemOf(answer).code, 'RECEIVER_SIGNATURE_INVALID');
      assert.equal(answer.statusCode, 401);
    }
    const garbled = sendgrid.request({not: 'a list'});
    assert.equal(problemOf(await post('sendgrid', garbled)).code, 'RECEIVER_BODY_MALFORMED');
    assert.deepEqual(await records(), []);
  });

  test('R37: Mailgun’s unsubscribes and complaints are objections; its bounces are none', async () => {
    const {post, permission, records} = await openInbound(await freshPlace());
    const now = Date.now();
    let tokens = 0;
    const tell = async (event: string, id: string) => {
      const token = `t-${String((tokens += 1))}`;
      const request = mailgunRequest(MAILGUN, token, mailgunEvent(event, id), now);
      return (await post('mailgun', request)).json<unknown>();
    };
    assert.deepEqual(await tell('failed', 'e0'), outcome(0, 0, 1));
    assert.deepEqual(await tell('unsubscribed', 'e1'), outcome(1));
    assert.deepEqual(await tell('complained', 'e2'), outcome(1));
    assert.deepEqual(await tell('complained', 'e2'), outcome(0, 1));
    assert.equal((await permission()).because, 'objection');
    assert.deepEqual(
      (await records()).map(({notice, ui}) => [notice.layer, ui.method]),
      [
        ['service:mailgun', 'unsubscribe'],
        ['service:mailgun', 'complaint'],
      ],
    );
  });

  test('Mailgun’s token is good for one body, and for a quarter of an hour', async () => {
    let now = Date.now();
    const {post, records} = await openInbound(await freshPlace(), {now: () => now});
    const first = mailgunRequest(MAILGUN, 'token', mailgunEvent('unsubscribed', 'e1'), now);
    const other = mailgunRequest(MAILGUN, 'token', mailgunEvent('unsubscribed', 'e2'), now);
    assert.deepEqual((await post('mailgun', first)).json(), outcome(1));
    assert.equal(problemOf(await post('mailgun', other)).code, 'RECEIVER_SIGNATURE_INVALID');
    // Mailgun repeats what was not answered, and nothing new follows from it.
    assert.deepEqual((await post('mailgun', first)).json(), outcome(0, 1));
    now += 16 * 60_000;
    assert.equal(problemOf(await post('mailgun', first)).code, 'RECEIVER_SIGNATURE_INVALID');
    const late = mailgunRequest(
      MAILGUN,
      't3',
      mailgunEvent('unsubscribed', 'e3'),
      now - 14 * 60_000,
    );
    assert.deepEqual((await post('mailgun', late)).json(), outcome(1));
    const forged = mailgunRequest(
      'another-signing-key',
      't4',
      mailgunEvent('unsubscribed', 'e4'),
      now,
    );
    assert.equal(problemOf(await post('mailgun', forged)).code, 'RECEIVER_SIGNATURE_INVALID');
    assert.equal((await records()).length, 2);
  });

  test('of a token and its body, hashes are kept, and no longer than it is good for', async () => {
    const place = await freshPlace();
    let now = Date.now();
    const {post} = await openInbound(place, {now: () => now});
    const {db, close} = await openTestDatabase(place);
    const tell = (token: string) =>
      post('mailgun', mailgunRequest(MAILGUN, token, mailgunEvent('failed', token), now));
    await tell('first');
    const [row] = await db.selectFrom('inbound_token').selectAll().execute();
    assert.match(`${row?.hash ?? ''} ${row?.body_hash ?? ''}`, /^[\da-f]{64} [\da-f]{64}$/);
    now += 60 * 60_000;
    await tell('second');
    const rows = await db.selectFrom('inbound_token').select('hash').execute();
    await close();
    assert.equal(rows.length, 1);
    assert.notEqual(rows[0]?.hash, row?.hash);
  });

  test('R37, law.md 5.1: STOPP by text message stops text messages, and nothing is sent back', async () => {
    const {post, permission, records, written} = await openInbound(await freshPlace());
    const answer = await post(`46elks?secret=${ELKS}`, elksRequest('Stopp, tack!', 's1'));
    assert.deepEqual([answer.statusCode, answer.body], [200, '']);
    assert.match(String(answer.headers['content-type']), /^text\/plain/);
    assert.equal(
      (await permission(`sms&address=${encodeURIComponent(PHONE)}`)).because,
      'objection',
    );
    const [record, ...more] = await records();
    assert.deepEqual(more, []);
    assert.deepEqual(
      [record?.notice.layer, record?.ui.method, record?.objections?.[0]?.channel],
      ['service:46elks', 'stop-message', 'sms'],
    );
    assert.equal(record?.clientAt, '2026-11-20T13:57:23Z');
    assert.deepEqual(written, []);
  });

  test('46elks proves itself by HTTP Basic or by the secret in its URL, and is asked where it does not', async () => {
    const {post, records} = await openInbound(await freshPlace());
    const request = elksRequest('STOPP', 's1');
    const basic = (secret: string) => ({
      ...request,
      headers: {
        ...request.headers,
        authorization: `Basic ${Buffer.from(`elks:${secret}`).toString('base64')}`,
      },
    });
    for (const [path, one] of [
      ['46elks', request],
      ['46elks?secret=wrong', request],
      [`46elks?secret=${ELKS}`, basic('wrong')],
      [`46elks?secret=${ELKS}&secret=${ELKS}`, request],
    ] as const) {
      const answer = await post(path, one);
      assert.equal(problemOf(answer).code, 'RECEIVER_SIGNATURE_INVALID');
      assert.equal(answer.headers['www-authenticate'], 'Basic realm="inbound"');
    }
    assert.deepEqual(await records(), []);
    assert.equal((await post('46elks', basic(ELKS))).statusCode, 200);
    assert.equal((await records()).length, 1);
  });

  test('other text messages are ignored, and a sender without a number stops nothing', async () => {
    const {post, records} = await openInbound(await freshPlace(), {stopReply: 'Du får inga fler.'});
    const tell = (request: Signed) => post(`46elks?secret=${ELKS}`, request);
    for (const request of [
      elksRequest('Hej! Kan ni stopp?', 's1'),
      elksRequest('', 's2'),
      elksRequest('STOPP', 's3', 'MobiPlus'),
      elksRequest('STOPP', ''),
    ]) {
      const answer = await tell(request);
      assert.deepEqual([answer.statusCode, answer.body], [200, '']);
    }
    assert.deepEqual(await records(), []);
    assert.equal((await tell(elksRequest('AVSLUTA', 's5'))).body, 'Du får inga fler.');
    const garbled = {...elksRequest('STOPP', 's6'), payload: 'from=1'};
    assert.equal(problemOf(await tell(garbled)).code, 'RECEIVER_BODY_MALFORMED');
  });

  test('any other service tells it in our words, signed as Standard Webhooks has it', async () => {
    const {post, permission, records} = await openInbound(await freshPlace());
    const at = '2026-11-20T10:00:00Z';
    const events = [
      {id: 'a', what: 'unsubscribe', channel: 'email', address: ADDRESS, topic: 'newsletter', at},
      {id: 'b', what: 'stop', channel: 'sms', address: '070-174 06 05', at},
      {id: 'c', what: 'opened', channel: 'email', address: ADDRESS, at},
      {id: 'd', what: 'stop', channel: 'sms', address: PHONE, topic: 'newsletter', at},
      {id: 'e', what: 'complaint', channel: 'letter', address: ADDRESS, at},
    ];
    const answer = await post('generic', genericRequest(GENERIC, events));
    assert.deepEqual(answer.json(), outcome(2, 0, 1, [3, 4]));
    // Of the newsletter alone, as the service says.
    assert.equal((await permission()).because, 'no-consent');
    const newsletter = `email&topic=newsletter&address=${encodeURIComponent(ADDRESS)}`;
    assert.equal((await permission(newsletter)).because, 'objection');
    assert.equal(
      (await permission(`sms&address=${encodeURIComponent(PHONE)}`)).because,
      'objection',
    );
    assert.equal((await records())[1]?.notice.layer, 'service:generic');
  });

  test('Standard Webhooks: another secret, an old time or a changed body is refused; several signatures are looked at', async () => {
    const {post} = await openInbound(await freshPlace());
    const right = genericRequest(GENERIC, []);
    const other = `whsec_${Buffer.alloc(32, 8).toString('base64')}`;
    for (const wrong of [
      genericRequest(other, []),
      genericRequest(GENERIC, [], new Date(Date.now() - 6 * 60_000)),
      genericRequest(GENERIC, [], new Date(Date.now() + 6 * 60_000)),
      {...right, payload: `${right.payload} `},
      {...right, headers: {...right.headers, 'webhook-id': 'msg_2'}},
    ])
      assert.equal(problemOf(await post('generic', wrong)).code, 'RECEIVER_SIGNATURE_INVALID');
    const signature = right.headers['webhook-signature'] ?? '';
    const headers = {...right.headers, 'webhook-signature': `v1,AAAA v2,x ${signature}`};
    assert.deepEqual((await post('generic', {...right, headers})).json(), outcome(0));
  });

  test('a service without a key, or that nobody knows, is not there', async () => {
    const {post} = await openInbound(await freshPlace(), {inbound: {generic: [GENERIC]}});
    const {sendgrid} = {sendgrid: createSendgrid()};
    for (const path of ['sendgrid', 'mailgun', '46elks', 'nobody', 'toString', '__proto__'])
      assert.equal(problemOf(await post(path, sendgrid.request([]))).code, 'RECEIVER_NOT_FOUND');
  });

  test('without a release to name in the record it is asked to come again, and then is taken', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place, {inbound: {generic: [GENERIC]}});
    const event = {
      id: 'a',
      what: 'complaint',
      channel: 'email',
      address: ADDRESS,
      at: '2026-11-20T10:00:00Z',
    };
    const post = () =>
      receiver.app.inject({
        method: 'POST',
        url: '/v1/marketing/inbound/generic',
        ...genericRequest(GENERIC, [event]),
      });
    const early = await post();
    assert.equal(problemOf(early).code, 'RECEIVER_RELEASE_NEEDED');
    assert.equal(early.headers['retry-after'], '300');
    await publishSample(receiver);
    assert.deepEqual((await post()).json(), outcome(1));
  });

  test('what became of events is counted, by names of ours', async () => {
    const {app, post, sendgrid} = await openInbound(await freshPlace(), {
      metricsToken: 'a-token-for-metrics',
    });
    await post(
      'sendgrid',
      sendgrid.request([
        sendgridEvent('unsubscribe', 'e1'),
        sendgridEvent('bounce', 'e2'),
        sendgridEvent('unsubscribe', 'e3', 'nobody'),
      ]),
    );
    const {body} = await app.inject({
      url: '/metrics',
      headers: {authorization: 'Bearer a-token-for-metrics'},
    });
    for (const outcome of ['taken', 'ignored', 'unreadable'])
      assert.ok(
        body.includes(`consent_inbound_events_total{source="sendgrid",outcome="${outcome}"} 1`),
        body,
      );
  });
});
