import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {hash} from 'node:crypto';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import type {NewServiceToken, Trail} from '../../../src/contract/staff.ts';
import {me, newServiceToken, serviceTokens, trail} from '../../../src/contract/schemas/staff.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {forEachEngine, type Place} from '../testing/for-each-engine.ts';
import {openBrowser, type Browser} from '../testing/open-browser.ts';
import {openTestReceiver, TOKEN, type TestReceiver} from '../testing/open-test-receiver.ts';
import {actRecord} from '../testing/sample.ts';
import type {Act} from '../../../src/contract/staff.ts';
import {makeSignInLink} from './sign-in-links.ts';
import type {Role} from './roles.ts';

const MINUTE = 60_000;
const OWN = {'sec-fetch-site': 'same-origin', 'x-consent-console': '1'};

async function linkFor(place: Place, roles: readonly Role[], now: number): Promise<string> {
  const {db, close} = await openTestDatabase(place);
  const secret = await makeSignInLink(db, {name: 'Kim Ek', roles}, now);
  await close();
  return `/s/${secret}`;
}

interface Setting {
  readonly url: string;
  readonly receiver: TestReceiver;
  readonly clock: {now: number};
  /** Signs in by a link. */
  readonly enter: (...roles: readonly Role[]) => Promise<Browser>;
}

async function open(place: Place): Promise<Setting> {
  const clock = {now: Date.now()};
  const receiver = await openTestReceiver(place, {now: () => clock.now});
  const url = await receiver.app.listen({port: 0, host: '127.0.0.1'});
  return {
    url,
    receiver,
    clock,
    async enter(...roles) {
      const browser = openBrowser();
      const link = await linkFor(place, roles, clock.now);
      const {status} = await browser.ask(`${url}${link}`, {method: 'POST'});
      assert.equal(status, 303);
      return browser;
    },
  };
}

const codeOf = ({body}: {body: string}) => (JSON.parse(body) as {code: string}).code;
const statusOf = async (browser: Browser, url: string) =>
  (await browser.ask(`${url}/v1/staff/me`)).status;

const post = (browser: Browser, url: string, body: object, headers: Record<string, string> = OWN) =>
  browser.ask(url, {
    method: 'POST',
    headers: {'content-type': 'application/json', ...headers},
    body: JSON.stringify(body),
  });

async function makeToken(
  browser: Browser,
  url: string,
  acts: readonly Act[],
): Promise<NewServiceToken> {
  const made = await post(browser, `${url}/v1/staff/tokens`, {
    name: 'newsletter',
    acts,
    expiresInDays: 30,
  });
  assert.equal(made.status, 201, made.body);
  return newServiceToken.parse(JSON.parse(made.body));
}

async function trailOf(browser: Browser, url: string, query = ''): Promise<Trail> {
  const {status, body} = await browser.ask(`${url}/v1/staff/trail${query}`);
  assert.equal(status, 200, body);
  return trail.parse(JSON.parse(body));
}

const file = async (receiver: TestReceiver) => {
  const asked = {right: 'A15', address: 'kim@example.se'} as const;
  await receiver.deliver(actRecord({type: 'rights.requested', rights: asked}));
};

forEachEngine('sign-in by a link', (freshPlace) => {
  test('looking changes nothing; pressing signs in, once', async () => {
    const place = await freshPlace();
    const {url} = await open(place);
    const link = `${url}${await linkFor(place, ['admin'], Date.now())}`;
    const browser = openBrowser();
    for (const _look of [1, 2]) {
      const page = await browser.ask(link);
      assert.match(page.body, /Logga in som Kim Ek/);
      assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
    }
    assert.equal(await statusOf(browser, url), 401);
    const pressed = await browser.ask(link, {method: 'POST'});
    assert.deepEqual([pressed.status, pressed.headers.get('location')], [303, '../console/']);
    const known = me.parse(JSON.parse((await browser.ask(`${url}/v1/staff/me`)).body));
    assert.deepEqual([known.who, known.by, known.roles], ['link:Kim Ek', 'link', ['admin']]);
    assert.equal((await openBrowser().ask(link, {method: 'POST'})).status, 410);
    assert.equal((await openBrowser().ask(link)).status, 410);
  });

  test('is good for ten minutes, and not from another site', async () => {
    const place = await freshPlace();
    const {url, clock} = await open(place);
    const link = `${url}${await linkFor(place, ['admin'], clock.now)}`;
    const foreign = await openBrowser().ask(link, {
      method: 'POST',
      headers: {'sec-fetch-site': 'cross-site'},
    });
    assert.equal(foreign.status, 403);
    clock.now += 10 * MINUTE;
    assert.equal((await openBrowser().ask(link, {method: 'POST'})).status, 410);
  });

  test('a command prints one', async () => {
    const place = await freshPlace();
    const {url} = await open(place);
    const command = fileURLToPath(new URL('sign-in-link-command.ts', import.meta.url));
    const run = (...flags: string[]) =>
      promisify(execFile)(process.execPath, [command, ...flags], {
        env: {
          DATA: place.dataDirectory,
          MARKETING_TOKEN: TOKEN,
          PUBLIC_URL: url,
          ...(place.databaseUrl && {DATABASE_URL: place.databaseUrl}),
        },
      });
    const {stdout} = await run('--role', 'auditor', '--name', 'Åsa');
    assert.match(stdout, /^http:\/\/127.0.0.1:\d+\/s\/[\w-]{43}\n$/);
    const browser = openBrowser();
    await browser.ask(stdout.trim(), {method: 'POST'});
    const known = me.parse(JSON.parse((await browser.ask(`${url}/v1/staff/me`)).body));
    assert.deepEqual([known.name, known.roles], ['Åsa', ['auditor']]);
    await assert.rejects(run('--role', 'king'), /Roles are marketing, privacy, admin, auditor/);
  });
});

forEachEngine('sessions', (freshPlace) => {
  test('end after half an hour without a request, and after eight hours in any case', async () => {
    const {url, enter, clock} = await open(await freshPlace());
    const idle = await enter('privacy');
    clock.now += 29 * MINUTE;
    assert.equal(await statusOf(idle, url), 200);
    clock.now += 29 * MINUTE;
    assert.equal(await statusOf(idle, url), 200);
    clock.now += 30 * MINUTE;
    assert.equal(await statusOf(idle, url), 401);
    const busy = await enter('privacy');
    for (let n = 0; n < 24; n += 1) {
      assert.equal(await statusOf(busy, url), 200);
      clock.now += 20 * MINUTE;
    }
    assert.equal(await statusOf(busy, url), 401);
  });

  test('are kept as a hash, begin anew at each sign-in, and are known to every receiver', async () => {
    const place = await freshPlace();
    const {url, enter, clock} = await open(place);
    const browser = await enter('privacy');
    const secret = browser.cookie(url, 'consent-staff') ?? '';
    assert.match(secret, /^[\w-]{43}$/);
    const link = await linkFor(place, ['privacy'], clock.now);
    await browser.ask(`${url}${link}`, {method: 'POST'});
    const renewed = browser.cookie(url, 'consent-staff') ?? '';
    assert.notEqual(renewed, secret);
    const other = await openTestReceiver(place);
    const asWith = async (cookie: string) =>
      (await other.app.inject({url: '/v1/staff/me', headers: {cookie: `consent-staff=${cookie}`}}))
        .statusCode;
    assert.equal(await asWith(renewed), 200);
    assert.equal(await asWith(secret), 401);
    await other.close();
    const {db, close} = await openTestDatabase(place);
    const rows = await db.selectFrom('staff_session').selectAll().execute();
    await close();
    assert.equal(rows.length, 1);
    assert.ok(!JSON.stringify(rows).includes(renewed));
  });

  test('have a cookie for the receiver’s host alone where it is reached over https', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place, {publicUrl: 'https://c.example/consent'});
    const link = await linkFor(place, ['privacy'], Date.now());
    const {headers} = await receiver.app.inject({method: 'POST', url: link});
    assert.match(
      String(headers['set-cookie']),
      /^__Host-consent-staff=[\w-]{43}; Path=\/; Max-Age=28800; HttpOnly; SameSite=Lax; Secure$/,
    );
    const secret = /=([^;]+)/.exec(String(headers['set-cookie']))?.[1] ?? '';
    const asked = async (name: string) =>
      (await receiver.app.inject({url: '/v1/staff/me', headers: {cookie: `${name}=${secret}`}}))
        .statusCode;
    assert.equal(await asked('__Host-consent-staff'), 200);
    assert.equal(await asked('consent-staff'), 401);
  });

  test('end at sign-out, and when an admin ends them', async () => {
    const {url, enter} = await open(await freshPlace());
    const browser = await enter('privacy');
    const left = await browser.ask(`${url}/console/sign-out`, {method: 'POST', headers: OWN});
    assert.equal(left.status, 204);
    assert.equal(browser.cookie(url, 'consent-staff'), undefined);
    assert.equal(await statusOf(browser, url), 401);
    const admin = await enter('admin');
    const path = `${url}/v1/staff/sessions/end`;
    const ended = await post(admin, path, {who: 'link:Kim Ek'});
    assert.deepEqual(JSON.parse(ended.body), {v: 1, ended: 1});
    assert.equal(await statusOf(admin, url), 401);
  });

  test('change nothing for pages of other sites: their browser says so, and the header is not theirs', async () => {
    const {url, enter} = await open(await freshPlace());
    const browser = await enter('admin');
    const order = {name: 'stolen', acts: ['ledger'], expiresInDays: 1};
    const attempts: readonly Record<string, string>[] = [
      {},
      {'sec-fetch-site': 'cross-site', 'x-consent-console': '1', origin: url},
      {'sec-fetch-site': 'same-site', 'x-consent-console': '1'},
      {'sec-fetch-site': 'none', 'x-consent-console': '1'},
      {'sec-fetch-site': 'same-origin'},
      {origin: 'https://evil.example', 'x-consent-console': '1'},
      {origin: 'null', 'x-consent-console': '1'},
    ];
    for (const headers of attempts) {
      const refused = await post(browser, `${url}/v1/staff/tokens`, order, headers);
      assert.deepEqual([refused.status, codeOf(refused)], [403, 'RECEIVER_OWN_PAGE_NEEDED']);
      const out = await browser.ask(`${url}/console/sign-out`, {method: 'POST', headers});
      assert.equal(out.status, 403);
    }
    const older = {origin: url, 'x-consent-console': '1'};
    assert.equal((await post(browser, `${url}/v1/staff/tokens`, order, older)).status, 201);
    const listed = await browser.ask(`${url}/v1/staff/tokens`);
    assert.equal(serviceTokens.parse(JSON.parse(listed.body)).tokens.length, 1);
  });

  test('a page of another origin gets no leave to send the header', async () => {
    const {url} = await open(await freshPlace());
    const preflight = await fetch(`${url}/v1/staff/tokens`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://evil.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'x-consent-console',
      },
    });
    assert.equal(preflight.headers.get('access-control-allow-origin'), null);
    assert.equal(preflight.headers.get('access-control-allow-credentials'), null);
  });

  test('a token that is shown counts alone, whatever cookie stands beside it', async () => {
    const {url, enter} = await open(await freshPlace());
    const browser = await enter('privacy');
    const asked = await browser.ask(`${url}/v1/desk/requests`, {
      headers: {authorization: `Bearer ${TOKEN}`},
    });
    assert.deepEqual([asked.status, codeOf(asked)], [403, 'RECEIVER_ACT_NOT_ALLOWED']);
    const behindBasic = await browser.ask(`${url}/v1/desk/requests`, {
      headers: {authorization: 'Basic eA=='},
    });
    assert.equal(behindBasic.status, 200);
  });
});

forEachEngine('service tokens', (freshPlace) => {
  test('are told once, open what they were made for, and end', async () => {
    const place = await freshPlace();
    const {url, receiver, enter, clock} = await open(place);
    const admin = await enter('admin');
    const {token, id} = await makeToken(admin, url, ['statistics', 'permission']);
    const ask = (path: string) =>
      receiver.app.inject({url: path, headers: {authorization: `Bearer ${token}`}});
    const list = async () =>
      serviceTokens.parse(JSON.parse((await admin.ask(`${url}/v1/staff/tokens`)).body)).tokens;
    assert.equal((await list())[0]?.lastUsed, null);
    assert.equal((await ask('/v1/statistics')).statusCode, 200);
    assert.equal(
      (await ask('/v1/marketing/permission?channel=email&address=kim%40example.se')).statusCode,
      200,
    );
    assert.equal((await ask('/v1/desk/requests')).statusCode, 403);
    assert.equal((await list())[0]?.lastUsed, new Date(clock.now).toISOString().slice(0, 10));
    const {db, close} = await openTestDatabase(place);
    const stored = JSON.stringify(await db.selectFrom('staff_token').selectAll().execute());
    await close();
    assert.ok(!stored.includes(token.slice(4)) && !JSON.stringify(await list()).includes('hash'));
    const revoke = () =>
      admin.ask(`${url}/v1/staff/tokens/${id}/revoke`, {method: 'POST', headers: OWN});
    assert.equal((await revoke()).status, 200);
    assert.equal((await ask('/v1/statistics')).statusCode, 401);
    assert.equal((await revoke()).status, 404);
  });

  test('expire', async () => {
    const {url, receiver, enter, clock} = await open(await freshPlace());
    const {token} = await makeToken(await enter('admin'), url, ['statistics']);
    const status = async () =>
      (
        await receiver.app.inject({
          url: '/v1/statistics',
          headers: {authorization: `Bearer ${token}`},
        })
      ).statusCode;
    clock.now += 30 * 24 * 60 * MINUTE - 1000;
    assert.equal(await status(), 200);
    clock.now += 2000;
    assert.equal(await status(), 401);
  });

  test('are made by admins alone, for a year at most, and never for what needs a person', async () => {
    const {url, enter} = await open(await freshPlace());
    const admin = await enter('admin');
    const order = {name: 'a', acts: ['statistics'], expiresInDays: 365};
    const make = (by: Browser, more: object) =>
      post(by, `${url}/v1/staff/tokens`, {...order, ...more});
    assert.equal((await make(admin, {expiresInDays: 366})).status, 422);
    assert.equal((await make(admin, {acts: []})).status, 422);
    const refused = await make(admin, {acts: ['statistics', 'export']});
    assert.equal(refused.status, 422);
    assert.match(refused.body, /export needs a person who signs in/);
    assert.equal((await make(await enter('privacy'), {})).status, 403);
    assert.equal((await make(admin, {})).status, 201);
  });
});

forEachEngine('the trail', (freshPlace) => {
  test('R62: names who looked, at what and when, and never the person’s address', async () => {
    const {url, receiver, enter} = await open(await freshPlace());
    await file(receiver);
    const admin = await enter('admin');
    const {id, token} = await makeToken(admin, url, ['permission']);
    await receiver.app.inject({
      url: '/v1/marketing/permission?channel=email&address=kim%40example.se',
      headers: {authorization: `Bearer ${token}`},
    });
    const desk = await enter('privacy');
    const listed = JSON.parse((await desk.ask(`${url}/v1/desk/requests`)).body) as {
      requests: {request: string}[];
    };
    const number = listed.requests[0]?.request ?? '';
    await desk.ask(`${url}/v1/desk/requests/${number}`);
    await post(desk, `${url}/v1/desk/export`, {channel: 'email', address: 'kim@example.se'});
    await desk.ask(`${url}/v1/staff/tokens`);
    const {entries} = await trailOf(desk, url);
    assert.deepEqual(
      entries
        .map(({who, act, object, count, outcome}) => [
          who,
          act,
          object.replace(/a_.*/, 'a_…'),
          count,
          outcome,
        ])
        .sort()
        .map((row) => row.join(' | ')),
      [
        `link:Kim Ek | desk | list | 1 | done`,
        `link:Kim Ek | desk | ${number} | 1 | done`,
        `link:Kim Ek | export | subject a_… | 1 | done`,
        `link:Kim Ek | sign-in | admin | 0 | done`,
        `link:Kim Ek | sign-in | privacy | 0 | done`,
        `link:Kim Ek | tokens |  | 0 | refused`,
        `link:Kim Ek | tokens | made ${id}: permission | 1 | done`,
        `token:${id} | permission | email | 1 | done`,
      ].sort(),
    );
    assert.doesNotMatch(JSON.stringify(entries), /kim@|127\.0\.0\.1/);
  });

  test('is read by day, by who and by act, a page at a time; not by marketing', async () => {
    const place = await freshPlace();
    const {url, enter, clock} = await open(place);
    const auditor = await enter('auditor');
    const {db, close} = await openTestDatabase(place);
    const day = (n: number) => new Date(clock.now - n * 24 * 60 * MINUTE).toISOString();
    for (let n = 1; n <= 120; n += 1)
      await db
        .insertInto('staff_trail')
        .values({
          id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
          at: day(n),
          who: n % 2 ? 'oidc:a' : 'oidc:b',
          name: 'A',
          signed_in_by: 'oidc',
          act: n % 3 ? 'desk' : 'export',
          object: '',
          count: n,
          outcome: 'done',
        })
        .execute();
    await close();
    const first = await trailOf(auditor, url);
    assert.equal(first.entries.length, 100);
    const cursor = encodeURIComponent(first.next ?? '');
    const second = await trailOf(auditor, url, `?cursor=${cursor}`);
    assert.equal(second.next, undefined);
    assert.equal(new Set([...first.entries, ...second.entries].map(({id}) => id)).size, 121);
    const one = day(5).slice(0, 10);
    const thatDay = await trailOf(auditor, url, `?from=${one}&to=${one}`);
    assert.deepEqual(
      thatDay.entries.map(({count}) => count),
      [5],
    );
    const mine = await trailOf(auditor, url, '?who=oidc%3Aa&act=export');
    assert.equal(mine.entries.length, 20);
    assert.ok(mine.entries.every(({who, act}) => who === 'oidc:a' && act === 'export'));
    const marketing = await enter('marketing');
    assert.equal((await marketing.ask(`${url}/v1/staff/trail`)).status, 403);
  });

  test('an export is an event of the ledger too, without whose it was and by whom', async () => {
    const place = await freshPlace();
    const {url, receiver, enter} = await open(place);
    await file(receiver);
    const desk = await enter('privacy');
    const sent = await post(desk, `${url}/v1/desk/export`, {
      channel: 'email',
      address: 'kim@example.se',
    });
    assert.equal(sent.status, 200);
    const {entries} = await trailOf(desk, url, '?act=export');
    const {db, close} = await openTestDatabase(place);
    const {record} = await db
      .selectFrom('body')
      .select('record')
      .where('type', '=', 'export.made')
      .executeTakeFirstOrThrow();
    await close();
    const {at, nonce, ...event} = JSON.parse(record) as Record<string, unknown>;
    assert.ok(at && nonce);
    assert.deepEqual(event, {
      v: 1,
      type: 'export.made',
      what: 'subject',
      rows: 1,
      sha256: hash('sha256', sent.body, 'hex'),
      by: `trail/${entries[0]?.id ?? ''}`,
    });
  });
});
