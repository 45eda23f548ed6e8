import assert from 'node:assert/strict';
import {createServer, type RequestListener, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, describe, it} from 'node:test';
import express from 'express';
import Fastify from 'fastify';
import {Hono} from 'hono';
import * as fc from 'fast-check';
import {dayOf} from '../../../src/core/day-of.ts';
import {
  consent,
  consentFastify,
  consentHono,
  parse,
  renew,
  type RequestConsent,
} from '../../../src/entry/server.ts';

const today = dayOf(Date.now());
const REF = 'v_kq3Zr0oYw6mT2bXc9LdVfA';
const yes = `1.${today}.analytics=y1&ads-measurement=n1&ads-personalisation=n1.${REF}.3`;
const no = `1.${today - 30}.analytics=n1&ads-measurement=n1&ads-personalisation=n1`;
const cookie = (value: string) => `session=abc; consent-mobiplus=${value}; theme=dark`;

const PAGE = {'sec-fetch-dest': 'document', accept: 'text/html'};

describe('the choice on a site’s own server', () => {
  it('R4, R5: is read from the request’s cookie; who has not answered grants nothing and is to be asked', () => {
    assert.deepEqual(parse(cookie(yes)), {
      grants: {
        necessary: true,
        analytics: true,
        'ads-measurement': false,
        'ads-personalisation': false,
      },
      origins: {
        necessary: 'defaulted',
        analytics: 'chosen',
        'ads-measurement': 'chosen',
        'ads-personalisation': 'chosen',
      },
      hasChoice: true,
      due: [],
    });
    for (const nothing of [undefined, null, '', 'session=abc', 'consent-mobiplus=']) {
      const {grants, hasChoice, due} = parse(nothing);
      assert.equal(hasChoice, false);
      assert.deepEqual(Object.values(grants), [true, false, false, false]);
      assert.equal(due.length, 3);
    }
  });

  it('R5: grants nothing by junk, by two cookies that differ, by what is too long, or by another site’s', () => {
    const long = `1.${today}.${Array.from({length: 700}, (_, n) => `p${n}=y1`).join('&')}&analytics=y1`;
    for (const header of [
      cookie('rubbish'),
      cookie(`${yes}x`),
      cookie(`1.${today + 9}.analytics=y1`),
      `${cookie(yes)}; consent-mobiplus=${no}`,
      `other-consent-mobiplus=${yes}`,
      cookie(long),
    ])
      assert.equal(parse(header).grants['analytics'], false, header.slice(0, 80));
  });

  it('never throws, whatever comes, and what it gives cannot be changed', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = parse(`consent-mobiplus=${text}`);
        assert.ok(
          Object.isFrozen(found) && Object.isFrozen(found.grants) && Object.isFrozen(found.due),
        );
        assert.equal(found.grants['necessary'], true);
      }),
    );
  });

  it('R25: is renewed as it came, for what remains of its time', () => {
    assert.equal(
      renew(cookie(no), true),
      `consent-mobiplus=${no}; Path=/; SameSite=Lax; Max-Age=${150 * 86_400}; Secure`,
    );
    assert.equal(renew(cookie(`1.${today - 180}.analytics=n1`), true), undefined);
    assert.equal(renew(cookie('rubbish'), true), undefined);
    assert.match(
      renew(cookie(yes), false, {cookieDomain: 'mobiplus.se'}) ?? '',
      /; Domain=mobiplus\.se$/,
    );
  });
});

interface Answered {
  readonly consent: RequestConsent;
}

/** Serves one listener on a free port. */
async function listen(listener: RequestListener): Promise<{url: string; server: Server}> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server};
}

const closers: (() => unknown)[] = [];
after(async () => {
  for (const close of closers) await close();
});

/** Each kind of server, with a page that sets a cookie of its own and tells what it was given. */
const SERVERS: Readonly<Record<string, () => Promise<(headers: object) => Promise<Response>>>> = {
  async 'node:http'() {
    const handle = consent();
    const {url, server} = await listen((request, response) => {
      handle(request, response, () => {
        response.appendHeader('Set-Cookie', 'session=1');
        response.end(JSON.stringify({consent: (request as unknown as Answered).consent}));
      });
    });
    closers.push(() => server.close());
    return (headers) => fetch(url, {headers: {...headers}});
  },
  async Express() {
    const app = express();
    app.use(consent());
    app.get('/', (request, response) => {
      response.append('Set-Cookie', 'session=1');
      response.json({consent: (request as unknown as Answered).consent});
    });
    const {url, server} = await listen(app);
    closers.push(() => server.close());
    return (headers) => fetch(url, {headers: {...headers}});
  },
  async Fastify() {
    const app = Fastify();
    consentFastify(app);
    app.get('/', (request, reply) => {
      reply.raw.appendHeader('Set-Cookie', 'session=1');
      return {consent: (request.raw as unknown as Answered).consent};
    });
    const url = await app.listen({port: 0, host: '127.0.0.1'});
    closers.push(() => app.close());
    return (headers) => fetch(url, {headers: {...headers}});
  },
  async Hono() {
    const app = new Hono();
    app.use(consentHono());
    app.get('/', (context) => {
      context.header('Set-Cookie', 'session=1');
      return context.json({consent: parse(context.req.header('cookie'))});
    });
    return async (headers) =>
      app.fetch(new Request('http://shop.example/', {headers: {...headers}}));
  },
};

for (const [name, open] of Object.entries(SERVERS))
  describe(`on ${name}`, () => {
    it('a page gets the choice, and the cookie anew beside the site’s own', async () => {
      const ask = await open();
      const response = await ask({...PAGE, cookie: cookie(yes)});
      const {consent: told} = (await response.json()) as Answered;
      assert.equal(told.grants['analytics'], true);
      const set = response.headers.getSetCookie();
      assert.ok(set.includes('session=1'), set.join());
      assert.ok(
        set.includes(`consent-mobiplus=${yes}; Path=/; SameSite=Lax; Max-Age=${180 * 86_400}`),
        set.join(),
      );
      assert.match(response.headers.get('cache-control') ?? '', /private/);
      assert.match(response.headers.get('vary') ?? '', /cookie/i);
    });

    it('what a page loads, and who has not answered, get no cookie and stay shareable', async () => {
      const ask = await open();
      for (const headers of [
        {'sec-fetch-dest': 'image', accept: 'image/*', cookie: cookie(yes)},
        {...PAGE, cookie: 'session=abc'},
      ]) {
        const response = await ask(headers);
        assert.deepEqual(response.headers.getSetCookie(), ['session=1']);
        assert.doesNotMatch(response.headers.get('cache-control') ?? '', /private/);
      }
    });
  });
