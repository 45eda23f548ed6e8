import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {Me} from '../../../src/contract/staff.ts';
import {me} from '../../../src/contract/schemas/staff.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {forEachEngine, type Place} from '../testing/for-each-engine.ts';
import {openBrowser, type Browser} from '../testing/open-browser.ts';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  openIdentityProvider,
  type IdentityProvider,
} from '../testing/open-identity-provider.ts';
import {openProxy} from '../testing/open-proxy.ts';
import {openTestReceiver, type TestReceiver} from '../testing/open-test-receiver.ts';
import type {ProviderOptions} from './create-provider.ts';

const MAP = new Map([
  ['consent-web', 'marketing'],
  ['consent-dpo', 'privacy'],
] as const);

interface Setting {
  readonly url: string;
  readonly provider: IdentityProvider;
  readonly receiver: TestReceiver;
  readonly clock: {now: number};
}

/** A receiver that listens, and the provider that its staff sign in at. */
async function open(
  t: TestContext,
  place: Place,
  {inIdToken = false, ...options}: Partial<ProviderOptions> & {inIdToken?: boolean} = {},
): Promise<Setting> {
  const provider = await openIdentityProvider(inIdToken);
  t.after(provider.close);
  const clock = {now: Date.now()};
  let url = '';
  const receiver = await openTestReceiver(place, {
    now: () => clock.now,
    publicUrl: () => url,
    staffProvider: {
      issuer: provider.issuer,
      clientId: CLIENT_ID,
      clientSecret: CLIENT_SECRET,
      rolesClaim: 'groups',
      ...options,
    },
  });
  url = await receiver.app.listen({port: 0, host: '127.0.0.1'});
  await provider.serve(`${url}/console/callback`);
  return {url, provider, receiver, clock};
}

const isCallback = (url: URL) => url.pathname.endsWith('/console/callback');

/** Goes to the provider and stops before the receiver hears of it. */
const comeBack = async (browser: Browser, url: string): Promise<URL> =>
  (await browser.follow(`${url}/console/sign-in`, isCallback)).url;

const signIn = (browser: Browser, url: string) =>
  browser.follow(`${url}/console/sign-in`, ({pathname}) => pathname.endsWith('/console/'));

async function meOf(browser: Browser, url: string): Promise<Me | undefined> {
  const {status, body} = await browser.ask(`${url}/v1/staff/me`);
  return status === 200 ? me.parse(JSON.parse(body)) : undefined;
}

forEachEngine('signing in at an identity provider', (freshPlace) => {
  for (const inIdToken of [true, false])
    test(`goes there and back, and ends in a session; claims in the ${inIdToken ? 'ID token' : 'userinfo'}`, async (t) => {
      const {url, provider} = await open(t, await freshPlace(), {inIdToken, roleMap: MAP});
      provider.signsIn = {sub: 'kim', name: 'Kim Ek', groups: ['consent-dpo', 'wood-workers']};
      const browser = openBrowser();
      assert.equal(await meOf(browser, url), undefined);
      const {url: end, status} = await signIn(browser, url);
      assert.deepEqual([status, end.href], [303, `${url}/console/`]);
      const known = await meOf(browser, url);
      assert.deepEqual(
        [known?.who, known?.name, known?.by, known?.roles],
        ['oidc:kim', 'Kim Ek', 'oidc', ['privacy']],
      );
      assert.equal((await browser.ask(`${url}/v1/desk/requests`)).status, 200);
      const refused = await browser.ask(`${url}/v1/staff/tokens`);
      assert.deepEqual(
        [refused.status, (JSON.parse(refused.body) as {code: string}).code],
        [403, 'RECEIVER_ACT_NOT_ALLOWED'],
      );
    });

  test('asks with PKCE, state and nonce, each new (RFC 9700 §2.1.1)', async (t) => {
    const {url} = await open(t, await freshPlace());
    const ask = async () => {
      const {headers} = await openBrowser().ask(`${url}/console/sign-in`);
      assert.match(headers.get('set-cookie') ?? '', /; HttpOnly; SameSite=Lax$/);
      return new URL(headers.get('location') ?? '').searchParams;
    };
    const [one, other] = [await ask(), await ask()];
    assert.equal(one.get('code_challenge_method'), 'S256');
    assert.equal(one.get('redirect_uri'), `${url}/console/callback`);
    for (const name of ['state', 'nonce', 'code_challenge'])
      assert.ok(one.get(name) && one.get(name) !== other.get(name), name);
  });

  const refusals: Readonly<
    Record<string, (setting: Setting & {browser: Browser}) => Promise<URL>>
  > = {
    'a state that is not the one it gave': async ({browser, url}) => {
      const back = await comeBack(browser, url);
      back.searchParams.set('state', 'another');
      return back;
    },
    'an answer that comes twice': async ({browser, url}) => {
      const back = await comeBack(browser, url);
      assert.equal((await openBrowser().ask(back)).status, 400);
      assert.equal((await browser.ask(back)).status, 303);
      browser.setCookie(url, 'consent-staff', 'none');
      return back;
    },
    'a code that was begun in another browser': async ({browser, url}) => {
      const stolen = await comeBack(openBrowser(), url);
      const back = await comeBack(browser, url);
      back.searchParams.set('code', stolen.searchParams.get('code') ?? '');
      return back;
    },
    'a nonce that somebody changed on the way': async ({browser, url}) => {
      const {headers} = await browser.ask(`${url}/console/sign-in`);
      const tampered = new URL(headers.get('location') ?? '');
      tampered.searchParams.set('nonce', 'another');
      return (await browser.follow(tampered, isCallback)).url;
    },
    'an answer that comes after ten minutes': async ({browser, url, clock}) => {
      const back = await comeBack(browser, url);
      clock.now += 600_001;
      return back;
    },
    'an error in place of a code': async ({browser, url}) => {
      const back = await comeBack(browser, url);
      back.searchParams.delete('code');
      back.searchParams.set('error', 'access_denied');
      return back;
    },
  };
  for (const [what, attack] of Object.entries(refusals))
    test(`refuses ${what}`, async (t) => {
      const setting = await open(t, await freshPlace());
      const browser = openBrowser();
      const answer = await browser.ask(await attack({...setting, browser}));
      assert.equal(answer.status, 400);
      assert.match(answer.body, /Inloggningen lyckades inte/);
      assert.equal(await meOf(browser, setting.url), undefined);
    });

  test('lets nobody in without a role, says what to ask for, and ends what they had', async (t) => {
    const place = await freshPlace();
    const {url, provider, receiver} = await open(t, place, {roleMap: MAP});
    provider.signsIn = {sub: 'kim', name: 'Kim Ek', groups: ['consent-web']};
    const before = openBrowser();
    await signIn(before, url);
    assert.equal((await meOf(before, url))?.name, 'Kim Ek');
    provider.signsIn = {...provider.signsIn, groups: ['wood-workers', 'admin']};
    const browser = openBrowser();
    const answer = await browser.follow(`${url}/console/sign-in`);
    assert.equal(answer.status, 403);
    assert.match(answer.body, /Du har ingen roll här/);
    assert.equal(await meOf(browser, url), undefined);
    assert.equal(await meOf(before, url), undefined);
    await receiver.close();
    const {db, close} = await openTestDatabase(place);
    const rows = await db
      .selectFrom('staff_trail')
      .select(['who', 'act', 'outcome'])
      .orderBy('outcome')
      .execute();
    await close();
    assert.deepEqual(
      rows.map((row) => ({...row})),
      [
        {who: 'oidc:kim', act: 'sign-in', outcome: 'done'},
        {who: 'oidc:kim', act: 'sign-in', outcome: 'refused'},
      ],
    );
  });

  test('ends sessions that began with other roles', async (t) => {
    const {url, provider} = await open(t, await freshPlace());
    const before = openBrowser();
    await signIn(before, url);
    provider.signsIn = {...provider.signsIn, groups: ['auditor']};
    const after = openBrowser();
    await signIn(after, url);
    assert.deepEqual((await meOf(after, url))?.roles, ['auditor']);
    assert.equal(await meOf(before, url), undefined);
  });

  test('says that the provider is away, and tells the operator', async () => {
    const failures: unknown[] = [];
    const {app} = await openTestReceiver(await freshPlace(), {
      publicUrl: 'http://localhost:2',
      staffProvider: {issuer: 'http://localhost:1', clientId: CLIENT_ID},
      onError: (error) => failures.push(error),
    });
    const url = await app.listen({port: 0, host: '127.0.0.1'});
    const answer = await openBrowser().ask(`${url}/console/sign-in`);
    assert.equal(answer.status, 503);
    assert.match(answer.body, /svarar inte/);
    assert.equal(failures.length, 1);
  });

  test('works behind a proxy, under a path: the public address counts', async (t) => {
    const provider = await openIdentityProvider();
    t.after(provider.close);
    let url = '';
    const receiver = await openTestReceiver(await freshPlace(), {
      basePath: '/consent',
      publicUrl: () => url,
      staffProvider: {
        issuer: provider.issuer,
        clientId: CLIENT_ID,
        clientSecret: CLIENT_SECRET,
        rolesClaim: 'groups',
      },
    });
    const listening = await receiver.app.listen({port: 0, host: '127.0.0.1'});
    const proxy = await openProxy('/consent', listening, false);
    t.after(proxy.close);
    url = `${proxy.url}/consent/`;
    await provider.serve(`${proxy.url}/consent/console/callback`);
    const browser = openBrowser();
    const {url: end} = await signIn(browser, `${proxy.url}/consent`);
    assert.equal(end.href, `${proxy.url}/consent/console/`);
    assert.equal((await meOf(browser, `${proxy.url}/consent`))?.name, 'Kim Ek');
  });
});
