import {aTimeout, expect, oneEvent, waitUntil} from '@open-wc/testing';
import type {Grants} from '../../../src/contract/purpose.ts';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';
import type {DeclaredVendor} from '../../../src/core/declared-vendors.ts';
import {
  createTraceCleaner,
  type Returned,
} from '../../../src/signals/traces/create-trace-cleaner.ts';
import {googleAds} from '../../../src/signals/vendors/google-ads.ts';
import {googleAnalytics} from '../../../src/signals/vendors/google-analytics.ts';
import {cookieNames, dropCookies, setCookie} from '../support/cookies.ts';
import {heard} from '../support/heard.ts';
import {ownDevice} from '../support/own-device.ts';

const ANALYTICS = ['_ga', '_ga_X', '_ga_ABC123', '_gid', '_gat_gtag_UA_1'];
const ADS = ['_gcl_au', '_gac_UA-1'];
const OTHERS = ['cart', '_g', '_gab', 'x_ga', 'ga', '_fbp', 'session', 'PHPSESSID'];
const KEYS = ['cart', '_gcl_lsx', '_ga', 'x_gcl_ls'];

/** A vendor that only the site knows, with something in every place. */
const chat: DeclaredVendor = {
  id: 'chat',
  purpose: 'chat',
  stores: {
    cookies: ['chat_*'],
    localStorage: ['chat_*'],
    sessionStorage: ['chat_*', 'chatOpen'],
    indexedDB: ['chat-*'],
    caches: ['chat-*'],
  },
};

/** Clears with these granted. */
const clearWith = (...granted: readonly string[]) => {
  createTraceCleaner([googleAnalytics, googleAds, chat], defaultConfiguration.purposes, () =>
    Object.fromEntries(granted.map((id) => [id, true])),
  )();
};

const left = (names: readonly string[]) => {
  const now = cookieNames();
  return names.filter((name) => now.includes(name));
};

const openDatabase = (name: string) =>
  new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onerror = () => reject(new Error(name));
    request.onsuccess = () => {
      request.result.close();
      resolve();
    };
  });
const databases = async () => (await indexedDB.databases()).map(({name}) => name);

/** What other tests have cleared is looked at no more. */
const othersLooked = () => aTimeout(2_200);

describe('what clears the traces', () => {
  ownDevice();
  beforeEach(() => {
    for (const name of [...ANALYTICS, ...ADS, ...OTHERS]) setCookie(name, 'GS1.1.2');
    for (const key of ['_gcl_ls', ...KEYS]) localStorage.setItem(key, '1');
  });
  afterEach(() => {
    dropCookies(...ANALYTICS, ...ADS, ...OTHERS, 'chat_1', 'chat_2');
    for (const key of ['_gcl_ls', ...KEYS, 'chat_1', 'chat_2']) localStorage.removeItem(key);
    sessionStorage.clear();
  });

  it("removes every vendor's cookies where nothing is granted, and no other: neither session nor cart (R32)", () => {
    clearWith();
    expect(left([...ANALYTICS, ...ADS])).to.deep.equal([]);
    expect(left(OTHERS)).to.deep.equal(OTHERS);
  });

  it('removes what vendors keep in localStorage, and no other key (R32)', () => {
    clearWith();
    expect(localStorage.getItem('_gcl_ls')).to.equal(null);
    for (const key of KEYS) expect(localStorage.getItem(key), key).to.equal('1');
  });

  it('leaves the cookies of what is granted (R17)', () => {
    clearWith('analytics');
    expect(left(ANALYTICS)).to.deep.equal(ANALYTICS);
    expect(left(ADS)).to.deep.equal([]);
    clearWith('ads-measurement');
    expect(left(ANALYTICS)).to.deep.equal([]);
  });

  it('touches nothing where everything is granted', () => {
    clearWith('analytics', 'ads-measurement', 'ads-personalisation');
    expect(left([...ANALYTICS, ...ADS])).to.deep.equal([...ANALYTICS, ...ADS]);
    expect(localStorage.getItem('_gcl_ls')).to.equal('1');
  });

  it('clears the places that answer at once in the call itself, by the names that a site gives its own vendor (R32)', () => {
    setCookie('chat_1', '1');
    localStorage.setItem('chat_1', '1');
    for (const key of ['chat_1', 'chatOpen', 'chatty', 'cart']) sessionStorage.setItem(key, '1');
    clearWith('analytics');
    expect(left(['chat_1'])).to.deep.equal([]);
    expect(localStorage.getItem('chat_1')).to.equal(null);
    expect(Object.keys(sessionStorage).sort()).to.deep.equal(['cart', 'chatty']);
  });

  it('clears databases and caches soon after, and none that is not declared (R32)', async () => {
    for (const name of ['chat-1', 'chat-2', 'chat', 'cart-1']) await openDatabase(name);
    for (const name of ['chat-1', 'site-assets']) await caches.open(name);
    clearWith();
    const isGone = async () =>
      !(await databases()).some((name) => name?.startsWith('chat-')) &&
      !(await caches.has('chat-1'));
    await waitUntil(isGone, 'they are gone');
    expect(await databases()).to.include.members(['chat', 'cart-1']);
    expect(await caches.has('site-assets')).to.equal(true);
    for (const name of ['chat', 'cart-1']) indexedDB.deleteDatabase(name);
    await caches.delete('site-assets');
  });

  it('lets stand in the places that answer later what is granted by then (R31)', async () => {
    for (const name of ['chat-1', 'chat-2']) await openDatabase(name);
    const tag: DeclaredVendor = {
      id: 'tag',
      obeys: ['analytics_storage'],
      stores: {indexedDB: ['chat-*']},
    };
    let grants: Grants = {};
    createTraceCleaner([tag], defaultConfiguration.purposes, () => grants)();
    grants = {analytics: true};
    await aTimeout(300);
    expect(await databases()).to.include.members(['chat-1', 'chat-2']);
    for (const name of ['chat-1', 'chat-2']) indexedDB.deleteDatabase(name);
  });

  it('removes again what comes back within two seconds, and tells the site’s owner of each (R32)', async function () {
    this.timeout(15_000);
    await othersLooked();
    const told = heard<CustomEvent<Returned>>(document, 'mobiplus-consent-returned');
    setCookie('chat_1', '1');
    clearWith('analytics');
    expect(left(['chat_1'])).to.deep.equal([]);
    await aTimeout(200);
    setCookie('chat_2', '1');
    localStorage.setItem('chat_2', '1');
    await waitUntil(() => told.length === 2, 'both are told of', {timeout: 5_000});
    expect(told.map(({detail}) => detail)).to.have.deep.members([
      {v: 1, vendor: 'chat', place: 'cookies', name: 'chat_2'},
      {v: 1, vendor: 'chat', place: 'localStorage', name: 'chat_2'},
    ]);
    expect([left(['chat_2']), localStorage.getItem('chat_2')]).to.deep.equal([[], null]);
  });

  it('looks again by what is granted then: what was allowed meanwhile stays', async function () {
    this.timeout(15_000);
    await othersLooked();
    const told = heard<CustomEvent<Returned>>(document, 'mobiplus-consent-returned');
    let isGranted = false;
    createTraceCleaner([chat], [], () => ({chat: isGranted}))();
    isGranted = true;
    setCookie('chat_1', '1');
    await aTimeout(2_300);
    expect([left(['chat_1']), told]).to.deep.equal([['chat_1'], []]);
  });

  it('removes what was set on the path of the page, and on those above it (R32)', async () => {
    const address = new URL('../support/says-zero.js', import.meta.url).pathname;
    const paths = ['/test', '/test/', '/test/browser', address];
    const frame = document.createElement('iframe');
    frame.src = address;
    const loaded = oneEvent(frame, 'load');
    document.body.append(frame);
    await loaded;
    const page = frame.contentDocument!;
    const counted = (name: string) =>
      page.cookie.split('; ').filter((cookie) => cookie === `${name}=1`).length;
    for (const path of paths)
      for (const name of ['_ga_path', 'cart_path']) page.cookie = `${name}=1; Path=${path}`;
    const before = counted('_ga_path');

    const source = (path: string) => new URL(`../../../src/signals/${path}`, import.meta.url).href;
    const script = page.createElement('script');
    script.type = 'module';
    script.textContent = `
      import {createTraceCleaner} from '${source('traces/create-trace-cleaner.ts')}';
      import {googleAnalytics} from '${source('vendors/google-analytics.ts')}';
      createTraceCleaner([googleAnalytics], [], () => ({}))();
      frameElement.dispatchEvent(new Event('cleared'));`;
    const cleared = oneEvent(frame, 'cleared');
    page.body.append(script);
    await cleared;

    const after = ['_ga_path', 'cart_path'].map(counted);
    for (const path of paths) page.cookie = `cart_path=; Path=${path}; Max-Age=0`;
    frame.remove();
    expect(before).to.equal(paths.length);
    expect(after).to.deep.equal([0, paths.length]);
  });
});
