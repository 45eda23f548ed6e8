import assert from 'node:assert/strict';
import {connect} from 'node:net';
import {text} from 'node:stream/consumers';
import {test} from 'node:test';
import {sql} from 'kysely';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver, problemOf} from '../testing/open-test-receiver.ts';
import {acceptance, refusal} from '../testing/sample.ts';
import {errors} from './errors.ts';

forEachEngine('the web interface', (freshPlace, engine) => {
  test('answers what is not there, and what it cannot read, as problems', async () => {
    const {get, app} = await openTestReceiver(await freshPlace());
    for (const path of ['/', '/v1', '/v1/records', '/v1/manifests/x', '/nothing/here'])
      assert.equal(problemOf(await get(path)).code, 'RECEIVER_NOT_FOUND', path);
    assert.equal(problemOf(await get('/%zz')).code, 'RECEIVER_REQUEST_INVALID');
    const put = await app.inject({method: 'PUT', url: '/v1/records', payload: {}});
    assert.equal(put.statusCode, 404);
    problemOf(put);
  });

  test('answers what is not HTTP, and hangs up', async () => {
    const {app} = await openTestReceiver(await freshPlace());
    const {port} = new URL(await app.listen({port: 0, host: '127.0.0.1'}));
    const socket = connect(Number(port), '127.0.0.1');
    socket.end('nonsense\r\n\r\n');
    const answer = await text(socket);
    assert.match(
      answer,
      /^HTTP\/1.1 400 [^]*application\/problem\+json[^]*RECEIVER_REQUEST_INVALID/,
    );
  });

  test('tells nothing of its inside when it fails', async () => {
    const failures: unknown[] = [];
    const place = await freshPlace();
    const {get, app} = await openTestReceiver(place, {onError: (error) => failures.push(error)});
    app.get('/fails', () => {
      throw new Error('a secret');
    });
    const response = await get('/fails');
    assert.equal(problemOf(response).code, 'RECEIVER_FAILED');
    assert.doesNotMatch(response.body, /secret|stack|\.ts/);
    assert.equal(failures.length, 1);
  });

  test('lets others add routes with rules of their own', async () => {
    const {app} = await openTestReceiver(await freshPlace());
    app.post('/echo', {schema: {body: {type: 'object'}}}, ({body}) => body);
    const response = await app.inject({method: 'POST', url: '/echo', payload: {a: 1}});
    assert.deepEqual(response.json(), {a: 1});
    assert.equal(response.headers['cache-control'], undefined);
  });

  test('R58: says where the signal’s standard asks for it that Global Privacy Control is obeyed', async () => {
    const {get} = await openTestReceiver(await freshPlace());
    const response = await get('/.well-known/gpc.json');
    assert.equal(response.statusCode, 200);
    assert.match(String(response.headers['content-type']), /^application\/json(;|$)/);
    assert.deepEqual(response.json(), {gpc: true, lastUpdate: '2026-11-25'});
  });

  test('tells that it lives, and whether it takes decisions', async () => {
    const {get, post} = await openTestReceiver(await freshPlace());
    const alive = await get('/healthz');
    assert.deepEqual([alive.statusCode, alive.json()], [200, {v: 1, status: 'ok'}]);
    const ready = await get('/readyz');
    assert.deepEqual([ready.statusCode, ready.json()], [200, {v: 1, status: 'ready'}]);
    assert.equal(ready.headers['cache-control'], 'no-store');
    assert.equal((await post([refusal()])).headers['cache-control'], 'no-store');
  });

  test('is not ready while it cannot write, lives all the same, and is ready again by itself', async () => {
    const place = await freshPlace();
    const failures: unknown[] = [];
    const {get} = await openTestReceiver(place, {onError: (error) => failures.push(error)});
    const {db, close} = await openTestDatabase(place);
    await sql`alter table portal_jti rename to lost`.execute(db);
    const refused = await get('/readyz');
    assert.equal(problemOf(refused).code, 'RECEIVER_STORE_UNAVAILABLE');
    assert.equal(refused.headers['retry-after'], '5');
    assert.equal(failures.length, 1);
    assert.equal((await get('/healthz')).statusCode, 200);
    await sql`alter table lost rename to portal_jti`.execute(db);
    await close();
    assert.equal((await get('/readyz')).statusCode, 200);
  });

  if (engine === 'postgres')
    test('is not ready over a database that takes no writes, such as a standby', async () => {
      const place = await freshPlace();
      const url = new URL(place.databaseUrl ?? '');
      const name = url.pathname.slice(1);
      const {db, close} = await openTestDatabase(place);
      const {get} = await openTestReceiver(place, {onError: () => undefined});
      await sql.raw(`alter database ${name} set default_transaction_read_only = on`).execute(db);
      await sql`select pg_terminate_backend(pid) from pg_stat_activity
        where datname = ${name} and pid <> pg_backend_pid()`.execute(db);
      assert.equal(problemOf(await get('/readyz')).code, 'RECEIVER_STORE_UNAVAILABLE');
      await sql`set default_transaction_read_only = off`.execute(db);
      await sql.raw(`alter database ${name} reset default_transaction_read_only`).execute(db);
      await close();
    });

  test('refuses new deliveries while it shuts down, and says when to send again', async () => {
    const {get, post, close} = await openTestReceiver(await freshPlace());
    await get('/readyz');
    const closing = close();
    const [refused, ready, alive] = await Promise.all([
      post([refusal()]),
      get('/readyz'),
      get('/healthz'),
    ]);
    assert.equal(problemOf(refused).code, 'RECEIVER_DRAINING');
    assert.equal(refused.headers['retry-after'], '5');
    assert.equal(problemOf(ready).code, 'RECEIVER_DRAINING');
    assert.equal(ready.headers['retry-after'], '5');
    assert.equal(alive.statusCode, 200);
    await closing;
  });

  test('describes every route and answer in OpenAPI, from the schemas that it works by', async () => {
    const {get} = await openTestReceiver(await freshPlace());
    const {openapi, paths} = (await get('/openapi.json')).json<{
      openapi: string;
      paths: Record<string, Record<string, {responses: object}>>;
    }>();
    assert.equal(openapi, '3.1.0');
    assert.deepEqual(Object.keys(paths).sort(), [
      '/.well-known/consent-log.json',
      '/.well-known/gpc.json',
      '/checkpoint',
      '/console/sign-out',
      '/healthz',
      '/readyz',
      '/tile/{*}',
      '/v1/audit/conflicts',
      '/v1/audit/entries',
      '/v1/audit/records/{id}',
      '/v1/checkpoints',
      '/v1/choice',
      '/v1/cosignatures',
      '/v1/desk/erasures',
      '/v1/desk/export',
      '/v1/desk/requests',
      '/v1/desk/requests/{number}',
      '/v1/desk/requests/{number}/updates',
      '/v1/desk/subjects/{ref}/export',
      '/v1/manifests',
      '/v1/manifests/{sha256}',
      '/v1/marketing/customer-match',
      '/v1/marketing/permission',
      '/v1/marketing/permissions',
      '/v1/marketing/scrub',
      '/v1/marketing/suppressions',
      '/v1/marketing/suppressions/sidecar',
      '/v1/marketing/unsubscribe-headers',
      '/v1/notices',
      '/v1/notices/{sha256}',
      '/v1/rates',
      '/v1/receipts/{id}',
      '/v1/records',
      '/v1/requests/{number}',
      '/v1/shown',
      '/v1/staff/me',
      '/v1/staff/sessions/end',
      '/v1/staff/sign-in',
      '/v1/staff/tokens',
      '/v1/staff/tokens/{id}/revoke',
      '/v1/staff/trail',
      '/v1/statistics',
      '/v1/subjects/{ref}',
      '/v1/subjects/{ref}/export',
      '/v1/subprocessors',
      '/v1/trials',
      '/v1/webhooks',
      '/v1/webhooks/deliveries',
      '/v1/webhooks/deliveries/{id}/replay',
      '/v1/webhooks/{endpoint}/replay',
    ]);
    const statuses = Object.keys(paths['/v1/records']?.['post']?.responses ?? {});
    assert.deepEqual(statuses, '200 202 400 409 413 415 422 429 500 503'.split(' '));
    const text = JSON.stringify(paths['/v1/records']);
    for (const word of [
      'consent.withdrawn',
      'objection.made',
      'signal.received',
      'secGpc',
      'application/problem+json',
    ])
      assert.ok(text.includes(word), word);
  });

  test('limits how many deliveries one address may send, and says when to go on', async () => {
    const receiver = await openTestReceiver(await freshPlace(), {
      deliveriesPerMinute: 3,
      trustProxy: '127.0.0.1',
    });
    const send = (from: string) =>
      receiver.app.inject({
        method: 'POST',
        url: '/v1/records',
        headers: {'x-forwarded-for': from},
        payload: {v: 1, records: [refusal()]},
      });
    for (let n = 0; n < 3; n += 1) assert.equal((await send('192.0.2.1')).statusCode, 200);
    const refused = await send('192.0.2.1');
    assert.deepEqual([refused.statusCode, problemOf(refused).code], [429, 'RECEIVER_TOO_MANY']);
    assert.match(String(refused.headers['retry-after']), /^\d+$/);
    assert.equal((await send('192.0.2.2')).statusCode, 200);
    assert.equal((await receiver.get('/checkpoint')).statusCode, 200);
  });

  test('lets pages of listed origins deliver, and no others', async () => {
    const origin = 'https://www.mobiplus.se';
    const {app} = await openTestReceiver(await freshPlace(), {allowedOrigins: [origin]});
    const preflight = (from: string) =>
      app.inject({
        method: 'OPTIONS',
        url: '/v1/records',
        headers: {origin: from, 'access-control-request-method': 'POST'},
      });
    const allowed = await preflight(origin);
    assert.equal(allowed.statusCode, 204);
    assert.equal(allowed.headers['access-control-allow-origin'], origin);
    assert.equal(allowed.headers['access-control-allow-headers'], 'Authorization, Content-Type');
    assert.equal(allowed.headers.vary, 'Origin');
    for (const [url, headers] of [
      ['/v1/identity', 'Authorization, Content-Type'],
      ['/v1/subjects/v_x/export', 'Authorization, Content-Type'],
      ['/v1/statistics', 'Content-Type'],
      ['/v1/marketing/permission', 'Content-Type'],
    ] as const) {
      const asked = await app.inject({method: 'OPTIONS', url, headers: {origin}});
      assert.equal(asked.headers['access-control-allow-headers'], headers, url);
    }
    const foreign = await preflight('https://evil.example');
    assert.equal(foreign.headers['access-control-allow-origin'], undefined);
    assert.equal(problemOf(foreign).status, 404);
    for (const [from, expected] of [
      [origin, origin],
      ['https://evil.example', undefined],
    ] as const) {
      const response = await app.inject({url: '/checkpoint', headers: {origin: from}});
      assert.equal(response.headers['access-control-allow-origin'], expected);
    }
  });

  test('says nothing of other origins where none is listed', async () => {
    const {app} = await openTestReceiver(await freshPlace());
    const headers = {origin: 'https://www.mobiplus.se'};
    const response = await app.inject({url: '/checkpoint', headers});
    assert.equal(response.headers['access-control-allow-origin'], undefined);
    assert.equal((await app.inject({method: 'OPTIONS', url: '/v1/records'})).statusCode, 404);
  });

  test('asks to send again when the ledger cannot be written, and stores nothing', async () => {
    const place = await freshPlace();
    const failures: unknown[] = [];
    const receiver = await openTestReceiver(place, {onError: (error) => failures.push(error)});
    const {db, close} = await openTestDatabase(place);
    await sql`alter table record_day rename to lost`.execute(db);
    const record = acceptance();
    const response = await receiver.post([record]);
    assert.equal(problemOf(response).code, 'RECEIVER_STORE_UNAVAILABLE');
    assert.equal(response.headers['retry-after'], '5');
    assert.equal(failures.length, 1);
    await sql`alter table lost rename to record_day`.execute(db);
    await close();
    assert.equal((await receiver.get(`/v1/receipts/${record.id}`)).statusCode, 404);
    await receiver.deliver(record);
  });

  if (engine === 'sqlite')
    test('a delivery that cannot be stored harms none of those beside it', async () => {
      const place = await freshPlace();
      const receiver = await openTestReceiver(place, {onError: () => undefined});
      const {db, close} = await openTestDatabase(place);
      await sql`create trigger unlucky before insert on body when new.site = 'unlucky.se'
        begin select raise(abort, 'unlucky'); end`.execute(db);
      await close();
      const records = Array.from({length: 9}, (_, n) =>
        n === 4 ? {...refusal(), site: 'unlucky.se'} : refusal(),
      );
      const answers = await Promise.all(records.map((record) => receiver.post([record])));
      assert.deepEqual(
        answers.map(({statusCode}) => statusCode),
        [200, 200, 200, 200, 503, 200, 200, 200, 200],
      );
    });
});

test('every error has a code of its own family, a sentence and a remedy', () => {
  for (const [code, {status, title, remedy}] of Object.entries(errors)) {
    assert.match(code, /^RECEIVER_[A-Z_]+$/);
    assert.ok(status >= 400 && status < 600);
    assert.doesNotMatch(title, /\.$/);
    assert.match(remedy, /\.$/);
  }
});
