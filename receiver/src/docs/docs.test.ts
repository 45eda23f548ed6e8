import assert from 'node:assert/strict';
import {test} from 'node:test';
import {Validator} from '@seriousme/openapi-schema-validator';
import {errors} from '../http/errors.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver} from '../testing/open-test-receiver.ts';
import {readDescription} from '../testing/read-description.ts';
import type {Operation} from './description.ts';
import {exampleBody} from './example-of.ts';

const description = await readDescription();
const routes = Object.entries(description.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({method, path, operation})),
);

test('describes itself in OpenAPI 3.1 that is valid', async () => {
  const validator = new Validator();
  const {valid, errors: found} = await validator.validate({...description});
  assert.equal(valid, true, JSON.stringify(found));
  assert.equal(validator.version, '3.1');
});

test('every route has a summary, and every problem of it is one with a remedy', () => {
  for (const {method, path, operation} of routes) {
    assert.ok(operation.summary, `${method} ${path}`);
    for (const [status, {description: said = '', content = {}}] of Object.entries(
      operation.responses,
    )) {
      if (Number(status) < 400) continue;
      assert.deepEqual(Object.keys(content), ['application/problem+json']);
      const codes = said.match(/RECEIVER_[A-Z_]+(?=:)/g) ?? [];
      assert.ok(codes.length > 0, `${method} ${path} ${status}`);
      for (const code of codes)
        assert.equal(errors[code as keyof typeof errors].status, Number(status), code);
    }
  }
});

const bodyOf = ({requestBody}: Operation) => requestBody?.content['application/json'];

forEachEngine('/docs', (freshPlace) => {
  test('tells of every route, problem and remedy, on a page without script', async () => {
    const {app} = await openTestReceiver(await freshPlace(), {publicUrl: 'https://c.example/in/'});
    const response = await app.inject('/docs');
    assert.equal(response.statusCode, 200);
    assert.match(String(response.headers['content-security-policy']), /^default-src 'none'; style/);
    assert.doesNotMatch(response.body, /<script|style=|undefined|\[object/);
    assert.match(response.body, /RECEIVER=https:\/\/c\.example\/in</);
    const own = (await app.inject('/openapi.json')).json<typeof description>();
    for (const [path, methods] of Object.entries(own.paths))
      for (const method of Object.keys(methods))
        assert.ok(response.body.includes(`<code>${method.toUpperCase()} ${path}</code>`), path);
    for (const code of [
      'RECEIVER_ID_TAKEN',
      'RECEIVER_TICKET_INVALID',
      'RECEIVER_DRAINING',
    ] as const)
      assert.ok(response.body.includes(errors[code].remedy), code);
    const ids = [...response.body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  test('its examples are ones that the routes take', async () => {
    const {app, makeSignInLink} = await openTestReceiver(await freshPlace());
    // Staff of all roles may call them all.
    const link = await makeSignInLink({name: 'Kim', roles: ['marketing', 'privacy', 'admin']});
    const entered = await app.inject({method: 'POST', url: link});
    const [cookie = ''] = String(entered.headers['set-cookie']).split(';');
    for (const {method, path, operation} of routes) {
      const body = bodyOf(operation);
      if (!body || path === '/v1/identity') continue;
      const response = await app.inject({
        method: method as 'POST',
        url: path,
        headers: {cookie, 'sec-fetch-site': 'same-origin', 'x-consent-console': '1'},
        payload: exampleBody(body) as object,
      });
      // A number that nobody has is asked about only after the body was read.
      const isNobodys = path.includes('{number}') && response.statusCode === 404;
      if (isNobodys) continue;
      assert.ok([200, 201, 204, 501].includes(response.statusCode), `${path} ${response.body}`);
    }
  });
});
