import assert from 'node:assert/strict';
import {randomBytes, randomUUID} from 'node:crypto';
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {createRemoteJWKSet, jwtVerify} from 'jose';
import type {DeliveryAnswer, Problem} from '../src/contract/delivery.ts';
import {identity, subprocessorList} from '../src/contract/schemas/identity.ts';
import type {RequestState} from '../src/contract/rights.ts';
import {composeAct} from '../src/core/compose-act.ts';
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
      assert.match(first ?? '', /^src="\/mobiplus-consent\.js" data-endpoint="\/v1" nonce="/);
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

  for (const [path, lang] of [
    ['/', 'sv'],
    ['/en/', 'en'],
    ['/webbhotell', 'sv'],
    ['/personuppgiftspolicy', 'sv'],
    ['/portal', 'sv'],
    ['/nowhere', 'sv'],
  ] as const)
    it(`leads from ${path} to every room, and without script to the notice and to an objection (R30, R36)`, async () => {
      const page = await (await get(path)).text();
      const [footer] = /<footer[^]*<\/footer>/.exec(page) ?? [''];
      for (const room of ['preferences', 'notice', 'objection', 'rights'])
        assert.match(footer, new RegExp(`data-consent-open="${room}"`));
      const [bar] = /<noscript[^]*?<\/noscript/.exec(page) ?? [''];
      const query = lang === 'en' ? '?lang=en' : '';
      for (const plain of [`/notice${query}`, `/objection${query}`]) {
        assert.ok(bar.includes(`href="${plain}"`), bar);
        const answer = await get(plain);
        assert.equal(answer.status, 200);
        assert.match(await answer.text(), new RegExp(`<html lang="${lang}">`));
        const policy = answer.headers.get('content-security-policy') ?? '';
        assert.match(policy, /^default-src 'none'; style-src 'self'; form-action 'self'; /);
      }
    });

  it('has places for the objection, the rights and the notice on the privacy page (R36, R49, R52)', async () => {
    const page = await (await get('/personuppgiftspolicy')).text();
    for (const room of ['objection', 'rights', 'notice'])
      assert.match(page, new RegExp(`<mobiplus-${room}\\s*>[^]*?<a href="[^]*?</mobiplus-${room}`));
  });

  it('keeps the film behind a gate of its own purpose (R1)', async () => {
    const page = await (await get('/webbhotell')).text();
    const [gate] = /<mobiplus-gate[^]*<\/mobiplus-gate/.exec(page) ?? [''];
    assert.match(gate, /^<mobiplus-gate purpose="ads-personalisation"/);
    assert.match(gate, /<iframe\s+data-category="ads-personalisation"\s+data-src="\/video\.html"/);
    assert.doesNotMatch(gate, /\ssrc=/);
  });

  it('hands the portal token to the page’s own script, and the receiver takes it', async () => {
    const page = await (await signIn('12345678', 'text/html')).text();
    for (const room of ['subprocessors', 'objection', 'rights'])
      assert.match(/<main[^]*<\/main>/.exec(page)?.[0] ?? '', new RegExp(`open="${room}"`));
    assert.match(page, /<script type="module" src="\/assets\/portal\.js" nonce="[^"]+"><\/script>/);
    assert.match(await (await get('/assets/portal.js')).text(), /mobiplusConsent\?\.identify\(/);
    assert.doesNotMatch(await (await get('/portal')).text(), /portal\.js/);
    const [, token = ''] = /<code id="portal-token"\s*>([^<]+)</.exec(page) ?? [];
    const answer = await fetch(`${demo.url}/v1/identity`, {
      method: 'POST',
      headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
      body: '{}',
    });
    const {customer, tickets} = identity.parse(await answer.json());
    assert.match(customer, /^c_/);
    assert.ok(tickets.length > 0);
  });

  it('has news of two sub-processors (S29)', async () => {
    const {news} = subprocessorList.parse(await (await get('/v1/subprocessors')).json());
    assert.equal(news.length, 2);
    for (const {task, announced, objectBy} of news) {
      assert.ok(task['sv'] && task['en']);
      assert.ok(announced < objectBy);
    }
  });

  it('shows in its mailbox what was sent, and the link there works (R46)', async () => {
    assert.match(
      await (await get('/demo/brevlada')).text(),
      /Ersättare för demon[^]*Inget har kommit/,
    );
    const record = composeAct(
      {type: 'rights.requested', rights: {right: 'A15', address: 'anna@exempel.se'}},
      {
        id: randomUUID(),
        random: randomBytes(16).toString('base64url'),
        now: Date.now(),
        site: 'localhost',
        notice: {sha256: 'a'.repeat(64), manifest: 'b'.repeat(64), lang: 'sv', layer: 'rights'},
        ui: {method: 'button-request', sdk: '0.2.0+test'},
      },
    );
    const answer = await fetch(`${demo.url}/v1/records`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({v: 1, records: [record]}),
    });
    const {results} = (await answer.json()) as DeliveryAnswer;
    const number = results[0]?.receipt?.record.rights?.request ?? '';
    let link: string | undefined;
    while (!link) {
      const page = await (await get('/demo/brevlada')).text();
      link = /Bekräfta din begäran[^]*anna@exempel\.se[^]*<a href="([^"]+\/c\/[\w-]{43})"/.exec(
        page,
      )?.[1];
    }
    assert.ok(link.startsWith(demo.url));
    assert.equal((await fetch(link)).status, 200);
    const status = async () =>
      ((await (await get(`/v1/requests/${number}`)).json()) as RequestState).status;
    assert.equal(await status(), 'needs-verification');
    const pressed = await fetch(link, {method: 'POST', body: new URLSearchParams()});
    assert.equal(pressed.status, 200);
    assert.equal(await status(), 'acknowledged');
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

  it('gives a link that signs in to the console once', async () => {
    const press = () => fetch(demo.signInUrl, {method: 'POST', redirect: 'manual'});
    const pressed = await press();
    assert.equal(pressed.status, 303);
    const cookie = /^[^;]+/.exec(pressed.headers.get('set-cookie') ?? '')?.[0] ?? '';
    const me = await fetch(`${demo.url}/v1/staff/me`, {headers: {cookie}});
    assert.equal(me.status, 200);
    assert.equal((await press()).status, 410);
  });

  it('gives the console address with the token in its fragment', () => {
    assert.equal(demo.consoleUrl, `${demo.url}/console/#token=sixteen-or-more-characters`);
  });
});
