import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {createRemoteJWKSet, jwtVerify} from 'jose';
import type {Problem} from '../src/contract/delivery.ts';
import {createDemo, type Demo} from './server.ts';

describe('the demo site', () => {
  let demo: Demo;
  let dataDirectory: string;
  const get = (path: string) => fetch(demo.url + path, {redirect: 'manual'});
  const signIn = (customer: string, accept = 'application/json') =>
    fetch(`${demo.url}/portal/token`, {
      method: 'POST',
      headers: {accept},
      body: new URLSearchParams({customer}),
    });

  before(async () => {
    dataDirectory = await mkdtemp(join(tmpdir(), 'demo-'));
    demo = await createDemo({
      port: 0,
      dataDirectory,
      tagId: 'G-TEST1',
      marketingToken: 'sixteen-or-more-characters',
    });
  });
  after(async () => {
    await demo.close();
    await rm(dataDirectory, {recursive: true});
  });

  for (const path of ['/', '/en/', '/webbhotell', '/personuppgiftspolicy', '/portal', '/nowhere'])
    it(`sends ${path} with the script tag first and a strict policy`, async () => {
      const response = await get(path);
      const page = await response.text();
      assert.equal(response.status, path === '/nowhere' ? 404 : 200);
      assert.equal(response.headers.get('content-type'), 'text/html; charset=utf-8');
      assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
      const policy = response.headers.get('content-security-policy') ?? '';
      assert.match(policy, /^default-src 'none'; /);
      assert.match(policy, /require-trusted-types-for 'script'/);
      assert.doesNotMatch(policy, /unsafe/);
      assert.doesNotMatch(page, /<[^>]+\s(style|on\w+)=/);
      const [, first] = /<script (?!type="application\/json")([^>]*)>/.exec(page) ?? [];
      assert.equal(first, 'src="/mobiplus-consent.js" data-endpoint="/v1"');
      const [, configuration] = /id="mobiplus-consent-config">([^<]*)</.exec(page) ?? [];
      assert.deepEqual(JSON.parse(configuration ?? ''), {googleTagIds: ['G-TEST1']});
    });

  it('offers the notice as text, byte for byte', async () => {
    const response = await get('/personuppgiftspolicy.txt');
    assert.match(response.headers.get('content-type') ?? '', /^text\/plain; charset=utf-8/);
    const pinned = await readFile(
      new URL('../src/notice/personuppgiftspolicy.sv.txt', import.meta.url),
    );
    assert.deepEqual(Buffer.from(await response.arrayBuffer()), pinned);
  });

  it('asks about the boot script each time, and keeps hashed files for good', async () => {
    const boot = await get('/mobiplus-consent.js');
    assert.equal(boot.headers.get('cache-control'), 'no-cache');
    assert.ok(boot.headers.get('etag'));
    assert.equal((await get('/mobiplus-consent/none-00000000.js')).status, 404);
  });

  it('issues a portal token that its published key verifies', async () => {
    const {token} = (await (await signIn('12345678')).json()) as {token: string};
    const keys = createRemoteJWKSet(new URL(`${demo.url}/portal/jwks.json`));
    const {payload, protectedHeader} = await jwtVerify(token, keys, {
      audience: 'mobiplus-consent',
      issuer: `${demo.url}/portal`,
    });
    assert.equal(protectedHeader.alg, 'Ed25519');
    assert.equal(payload.sub, '12345678');
    assert.equal((payload.exp ?? 0) - (payload.iat ?? 0), 300);
    assert.ok(payload.jti);
    assert.ok(payload['nonce']);
  });

  it('shows what the token says to who signs in on the page', async () => {
    const page = await (await signIn('12345678', 'text/html')).text();
    assert.match(page, /Inloggad som kund 12345678/);
    assert.match(page, /<time datetime="/);
  });

  for (const [customer, message] of [
    ['', 'Fältet är tomt.'],
    ['123', 'Det där är inget kundnummer.'],
    ['12345678901', 'Det där är inget kundnummer.'],
    ['"><script>', 'Det där är inget kundnummer.'],
  ] as const)
    it(`refuses "${customer}" as customer number and names the field`, async () => {
      const response = await signIn(customer);
      assert.equal(response.status, 400);
      const {errors} = (await response.json()) as Problem;
      assert.equal(errors?.[0]?.field, 'customer');
      assert.equal(errors[0].message, message);
      const page = await (await signIn(customer, 'text/html')).text();
      assert.match(page, /<strong>Kundnummer:<\/strong>/);
      assert.match(page, /aria-invalid="true"/);
      assert.ok(!page.includes('"><script>'));
    });

  it('collects what the page policy stopped', async () => {
    const report = {'csp-report': {'violated-directive': 'style-src'}};
    await fetch(`${demo.url}/csp-reports`, {
      method: 'POST',
      headers: {'content-type': 'application/csp-report'},
      body: JSON.stringify(report),
    });
    assert.deepEqual(await (await get('/csp-reports')).json(), [report]);
  });

  it('gives the console address with the token in its fragment', () => {
    assert.equal(demo.consoleUrl, `${demo.url}/console/#token=sixteen-or-more-characters`);
  });
});
