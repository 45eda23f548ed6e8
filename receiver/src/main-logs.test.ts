import assert from 'node:assert/strict';
import {once} from 'node:events';
import {createServer} from 'node:http';
import {connect, type AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import {sql} from 'kysely';
import type {Identity} from '../../src/contract/identity.ts';
import type {Objection} from '../../src/contract/record.ts';
import {forEachEngine} from './testing/for-each-engine.ts';
import {openSendingService, withStatus} from './testing/open-sending-service.ts';
import {genericRequest} from './testing/sign-inbound.ts';
import {outputOf} from './testing/gather-output.ts';
import {openMailServer} from './testing/open-mail-server.ts';
import {openTestDatabase} from './testing/open-test-database.ts';
import {openTestReceiver, TOKEN} from './testing/open-test-receiver.ts';
import {createTestPortal, ISSUER} from './testing/portal.ts';
import {publishSample} from './testing/publish-sample.ts';
import {acceptance, actRecord, objection, refusal} from './testing/sample.ts';
import {startProcess} from './testing/start-process.ts';

/** What people send, and what may never be told of it. */
const SECRETS = {
  email: 'alice.secret@example.com',
  refused: 'dora.secret@example.com',
  unlucky: 'eve.secret@example.com',
  phone: '+46701740605',
  name: 'Alice Sekretesson',
  street: 'Hemliga gatan 17',
  postcode: '11453',
  number: '19811218-9876',
  customer: 'kund-4711-hemlig',
  agent: 'SecretBrowser/9.9',
  cookie: 'session=crumbs-of-gustav',
  ip: '192.0.2.77',
  query: 'bob.secret@example.org',
  body: 'carol-secret-in-broken-json',
  metrics: 'a-token-for-metrics-secret',
  elks: 'a-secret-of-46elks',
  mailgun: 'a-key-of-mailgun-secret',
  unsubscribed: 'frida.secret@example.com',
  stopped: '+46701740606',
};
const {email, phone, name, street, postcode} = SECRETS;
const GENERIC = `whsec_${Buffer.alloc(32, 5).toString('base64')}`;
const NOW = '2026-11-20T10:00:00Z';

async function openKeys(jwks: object) {
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify(jwks));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}/jwks.json`,
    close: () => server.close().closeAllConnections(),
  };
}

const object = (...addresses: readonly Pick<Objection, 'channel' | 'address'>[]) =>
  actRecord({
    type: 'objection.made',
    objections: addresses.map((one) => ({...one, status: 'active', scope: 'group:mobiplus'})),
  });

/** Whoever speaks to a receiver, and the statuses that were answered. */
function speaker(url: string) {
  const statuses = new Set<number>();
  async function ask(path: string, init: RequestInit = {}) {
    const headers = new Headers({
      'user-agent': SECRETS.agent,
      'x-forwarded-for': SECRETS.ip,
      cookie: SECRETS.cookie,
      referer: `https://www.mobiplus.se/?mail=${SECRETS.query}`,
      'content-type': 'application/json',
    });
    new Headers(init.headers).forEach((value, key) => {
      headers.set(key, value);
    });
    const response = await fetch(`${url}${path}`, {...init, headers, redirect: 'manual'});
    statuses.add(response.status);
    return {status: response.status, body: await response.text()};
  }
  const send = (path: string, body: unknown, token = TOKEN) =>
    ask(path, {
      method: 'POST',
      headers: {authorization: `Bearer ${token}`},
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const post = (...records: readonly unknown[]) => send('/v1/records', {v: 1, records});
  const submit = (path: string, fields: Readonly<Record<string, string>>) =>
    ask(path, {
      method: 'POST',
      headers: {'content-type': 'application/x-www-form-urlencoded'},
      body: new URLSearchParams(fields).toString(),
    });
  return {ask, send, post, submit, statuses};
}

forEachEngine('what the process writes', (freshPlace, engine) => {
  test('R7: holds nothing that anybody sent, whatever happens', async (t) => {
    const place = await freshPlace();
    const first = await openTestReceiver(place);
    await publishSample(first);
    await first.close();
    const portal = await createTestPortal();
    const keys = await openKeys(portal.jwks);
    t.after(() => {
      keys.close();
    });
    let noteRefusal: () => void;
    const wasRefused = new Promise<void>((resolve) => (noteRefusal = resolve));
    const mail = await openMailServer((address) => {
      if (address !== SECRETS.refused) return false;
      noteRefusal();
      return true;
    });
    t.after(mail.close);
    // It takes nothing, and is told of everybody all the same.
    const service = await openSendingService();
    service.answerWith(...Array.from({length: 50}, () => withStatus(500)));
    t.after(service.close);
    const receiver = await startProcess(place, {
      TRUST_PROXY: 'true',
      METRICS_TOKEN: SECRETS.metrics,
      PORTAL_ISSUER: ISSUER,
      PORTAL_JWKS_URL: keys.url,
      PUBLIC_URL: 'https://samtycke.mobiplus.se',
      SMTP_URL: mail.url,
      MAIL_FROM: 'noreply@mobiplus.se',
      INBOUND_46ELKS_SECRET: SECRETS.elks,
      INBOUND_GENERIC_SECRET: GENERIC,
      ESP_MAILGUN_KEY: SECRETS.mailgun,
      ESP_MAILGUN_DOMAIN: 'nyheter.mobiplus.se',
      ESP_MAILGUN_URL: service.url,
    });
    const {url, child, ended} = receiver;
    t.after(() => child.kill('SIGKILL'));
    const {ask, send, post, submit, statuses} = speaker(url);

    // What is taken.
    const postal = {name, street, postcode, city: 'Stockholm'};
    const taken = await post(
      object(
        {channel: 'email', address: email},
        {channel: 'sms', address: phone},
        {channel: 'letter', address: postal},
      ),
    );
    assert.equal(taken.status, 200, taken.body);
    const [, link = ''] = /\/c\/([\w-]{43})/.exec((await mail.next()).text ?? '') ?? [];
    assert.ok(link);
    await ask(`/c/${link}?${SECRETS.query}`);
    assert.equal((await submit(`/c/${link}`, {})).status, 200);
    const right = actRecord({
      type: 'rights.requested',
      rights: {right: 'A18', ground: 'objection-pending', address: email},
    });
    assert.equal((await post(right)).status, 200);
    const token = await portal.token(SECRETS.customer);
    const signedIn = await send('/v1/identity', {}, token);
    const tickets = (JSON.parse(signedIn.body) as Identity).tickets.map(({ticket}) => ticket);
    assert.ok(tickets.length > 0);
    const form = {channel: 'email', email, phone};
    await submit('/objection', form);
    const headers = await send('/v1/marketing/unsubscribe-headers', {address: email});
    const [, unsubscribing = ''] = /\/u\/([\w.-]+)/.exec(headers.body) ?? [];
    assert.ok(unsubscribing);
    await ask(`/u/${unsubscribing}?${SECRETS.query}`);
    const pressed = await submit(`/u/${unsubscribing}`, {'List-Unsubscribe': 'One-Click'});
    assert.equal(pressed.status, 200);
    const told = [
      {id: 'a', what: 'complaint', channel: 'email', address: SECRETS.unsubscribed, at: NOW},
      {id: 'b', what: 'complaint', channel: 'email', address: SECRETS.body, at: NOW},
    ];
    const {payload, headers: signed} = genericRequest(GENERIC, told);
    const inbound = '/v1/marketing/inbound';
    const hear = (body: string) =>
      ask(`${inbound}/generic`, {method: 'POST', headers: signed, body});
    assert.equal((await hear(payload)).status, 200);
    assert.equal((await hear(`${payload} `)).status, 401);
    const stop = {id: 's1', from: SECRETS.stopped, to: phone, message: 'STOPP'};
    const stopped = await submit(`${inbound}/46elks?secret=${SECRETS.elks}`, stop);
    assert.deepEqual([stopped.status, stopped.body], [200, '']);
    await submit(`${inbound}/46elks?secret=${SECRETS.query}`, stop);
    await service.called(1);
    const marketing = {headers: {authorization: `Bearer ${TOKEN}`}};
    const asked = `/v1/marketing/permission?channel=email&address=${encodeURIComponent(email)}`;
    assert.equal((await ask(asked, marketing)).status, 200);
    await ask('/metrics', {headers: {authorization: `Bearer ${SECRETS.metrics}`}});

    // What is refused.
    await post(object({channel: 'email', address: SECRETS.number}));
    await post(object({channel: 'letter', address: {...postal, name: SECRETS.number}}));
    await post({...refusal(), site: SECRETS.query});
    const known = acceptance();
    await post(known);
    assert.equal((await post({...objection(email), id: known.id})).status, 409);
    await send('/v1/records', `{"${SECRETS.body}": `);
    await send('/v1/records', SECRETS.body.repeat(4000));
    await ask(asked);
    await ask(`/${SECRETS.query}/${'x'.repeat(3000)}?${SECRETS.query}`);
    await ask(`/v1/receipts/%zz${SECRETS.query}`);
    await ask(`/c/${tickets[0] ?? ''}?${SECRETS.query}`);
    await submit(`/u/${unsubscribing}changed`, {'List-Unsubscribe': 'One-Click'});
    await send('/v1/identity', {}, token);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.end(`${SECRETS.query}\r\n\r\n`);
    assert.match(await text(socket), /400/);

    // What fails: a mail server repeats the address, and a database the row it would not take.
    await post(object({channel: 'email', address: SECRETS.refused}));
    await wasRefused;
    const {db, close} = await openTestDatabase(place);
    await sql
      .raw(
        engine === 'sqlite'
          ? `create trigger unlucky before insert on confirmation
             begin select raise(abort, new.address); end`
          : `alter table confirmation add constraint unlucky check (kind = '') not valid`,
      )
      .execute(db);
    assert.equal((await post(object({channel: 'email', address: SECRETS.unlucky}))).status, 503);
    await sql.raw(`alter table rights_request rename to lost`).execute(db);
    assert.equal((await ask('/v1/requests/MP-0000-0000-0000')).status, 500);
    await sql.raw(`alter table release rename to gone`).execute(db);
    await submit(`/objection?lang=${SECRETS.query}`, form);
    await sql.raw(`alter table portal_jti rename to spent`).execute(db);
    await send('/v1/identity', {}, await portal.token(SECRETS.customer));
    await close();
    child.kill('SIGTERM');
    assert.equal(await ended, 0);

    const output = outputOf(receiver);
    for (const status of [200, 303, 400, 401, 404, 409, 413, 422, 500, 503])
      assert.ok(statuses.has(status), `${String(status)} in ${[...statuses].join()}`);
    assert.match(output, /"event":"failure".*"code":"(23514|ERR_SQLITE_ERROR)".*receiver\/src\//);
    const tokens = [...tickets, token, TOKEN, GENERIC, link, unsubscribing, known.id];
    for (const secret of [...Object.values(SECRETS), ...tokens, 'secret', 'Hemliga', 'crumbs']) {
      assert.ok(!output.includes(secret), `${secret} in ${output}`);
      assert.ok(!output.includes(encodeURIComponent(secret)), `${secret} in ${output}`);
    }
    for (const line of output.trim().split('\n')) {
      const {level, time, event} = JSON.parse(line) as Record<string, string>;
      assert.match(level ?? '', /^(info|warn|error)$/);
      assert.match(time ?? '', /^\d{4}-\d\d-\d\dT[\d:.]+Z$/);
      assert.ok(event);
    }
  });
});
