/** A page that is only being prepared: nobody has seen it, so nothing is asked, read, kept or sent until somebody does (R1). */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Tab} from './driver/browser.ts';
import {nothingStored} from './driver/nothing-stored.ts';
import {openBrowser} from './driver/open-browser.ts';
import {engine} from './engine.ts';
import {hasBanner, hasNoBanner} from './site/has-banner.ts';
import {inline} from './site/inline.ts';
import {openSite, type Site} from './site/open-site.ts';
import {ownPage} from './site/own-page.ts';
import {settled} from './site/settled.ts';
import {toldGoogle} from './site/told-google.ts';
import {untilAsked} from './site/until-asked.ts';

const TAG = 'http://tagg.example/tagg.js';

interface Prepared extends Window {
  /** How often the page read or wrote a cookie, or opened storage. */
  touched: string[];
  show(): void;
}

/**
 * Stands in for a browser that prepares a page: no engine does so under automation. Runs in the page, before the SDK.
 *
 * @see https://wicg.github.io/nav-speculation/prerendering.html
 */
function prepare(): void {
  const page = window as unknown as Prepared;
  let prerendering = true;
  Object.defineProperty(document, 'prerendering', {get: () => prerendering});
  page.touched = [];
  const touch = (what: string) => page.touched.push(what);

  const jar = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie')!;
  Object.defineProperty(document, 'cookie', {
    get() {
      touch('reads a cookie');
      return jar.get!.call(document);
    },
    set(value: string) {
      touch('writes a cookie');
      jar.set!.call(document, value);
    },
  });
  for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches', 'cookieStore']) {
    const {get} = Object.getOwnPropertyDescriptor(window, name) ?? {};
    if (get)
      Object.defineProperty(window, name, {
        get() {
          touch(`opens ${name}`);
          return get.call(window);
        },
      });
  }
  page.show = () => {
    prerendering = false;
    document.dispatchEvent(new Event('prerenderingchange'));
  };
}

const api = () => {
  const consent = window.mobiplusConsent!;
  return {
    grants: {...consent.getAll()},
    origins: {...consent.origins()},
    has: consent.has('analytics'),
  };
};
const touched = () => (window as unknown as Prepared).touched;
const isReady = () =>
  Promise.race([
    window.mobiplusConsent!.ready.then(() => true),
    new Promise((resolve) => setTimeout(() => resolve(false), 100)),
  ]);

const DENIED = {
  grants: {
    necessary: true,
    analytics: false,
    'ads-measurement': false,
    'ads-personalisation': false,
  },
  origins: {
    necessary: 'defaulted',
    analytics: 'defaulted',
    'ads-measurement': 'defaulted',
    'ads-personalisation': 'defaulted',
  },
  has: false,
};

describe(`a page that is prepared, in ${engine}`, () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser(engine)]);
    const body = `<script type="text/plain" data-category="analytics" data-src="${TAG}"></script>`;
    site.serve('/valj', ownPage({}));
    site.serve('/bered', ownPage({before: inline(prepare), body}));
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** Addresses that the page has asked for, but the script itself. */
  const asked = (tab: Tab) =>
    tab.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({name}) => new URL(name).pathname)
        .filter((path) => path !== '/mobiplus-consent.js'),
    );

  async function isAsleep(tab: Tab): Promise<void> {
    await settled(tab);
    assert.deepEqual(await tab.evaluate(api), DENIED);
    assert.equal(await tab.evaluate(isReady), false);
    assert.equal(await tab.evaluate(hasNoBanner), true);
    assert.equal(
      await tab.evaluate(() => document.querySelector('mobiplus-launcher, mobiplus-dialog')),
      null,
    );
    assert.deepEqual(await tab.evaluate(touched), []);
    assert.deepEqual(await asked(tab), []);
    assert.deepEqual(tab.foreign(), []);
    assert.deepEqual(await tab.evaluate(toldGoogle), [['default', []]]);
  }

  it('shows, reads, keeps and asks for nothing, says that all is denied, and begins once it is shown (R1, R5)', async () => {
    const tab = await (await browser.newVisitor()).openTab();
    await tab.goto(`${site.url}/bered`);
    await isAsleep(tab);
    assert.deepEqual(await tab.stored(), nothingStored);
    await tab.evaluate(() => (window as unknown as Prepared).show());
    await tab.until(hasBanner);
    assert.equal(await tab.evaluate(isReady), true);
    assert.ok((await tab.evaluate(touched)).includes('reads a cookie'));
    assert.ok((await asked(tab)).length > 0);
  });

  it('opens what was granted before only then: a tag that counts its readers has counted none (R1)', async () => {
    const tab = await (await browser.newVisitor()).openTab();
    await tab.goto(`${site.url}/valj`);
    await tab.clickText('mobiplus-banner button', 'Godkänn alla');
    await tab.until(() => localStorage.length === 0 && document.cookie.includes('analytics=y'));
    await tab.goto(`${site.url}/bered`);
    await isAsleep(tab);
    await tab.evaluate(() => (window as unknown as Prepared).show());
    await untilAsked(tab, TAG);
    assert.equal(await tab.evaluate(() => window.mobiplusConsent!.has('analytics')), true);
    assert.equal((await tab.evaluate(toldGoogle)).at(-1)?.[0], 'update');
    assert.equal(await tab.evaluate(hasNoBanner), true);
  });

  it('lets calls wait: one that subscribed while it was prepared hears of the state when it is shown', async () => {
    const tab = await (await browser.newVisitor()).openTab();
    await tab.goto(`${site.url}/bered`);
    await isAsleep(tab);
    const heard = () => (window as unknown as {heard: boolean[]}).heard;
    await tab.evaluate(() => {
      const calls: boolean[] = [];
      Object.assign(window, {heard: calls});
      window.mobiplusConsent!.push((consent) => calls.push(consent.has('analytics')));
    });
    assert.deepEqual(await tab.evaluate(heard), []);
    await tab.evaluate(() => (window as unknown as Prepared).show());
    await tab.until(() => (window as unknown as {heard: boolean[]}).heard.length === 1);
  });
});
