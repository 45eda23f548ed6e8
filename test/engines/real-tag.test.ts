/**
 * A real vendor's real tag, told by us in its own tongue: Microsoft Clarity, as npm has it (MIT). It counts its reader's clicks and keeps
 * `_clck` and `_clsk` while it is granted storage.
 */
import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {setTimeout as pause} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {isDeepStrictEqual} from 'node:util';
import {after, before, describe, it} from 'node:test';
import type {Browser, Tab, Visitor} from './driver/browser.ts';
import {openBrowser} from './driver/open-browser.ts';
import {engine} from './engine.ts';
import {sayGpc} from './site/browser-signals.ts';
import {hasBanner} from './site/has-banner.ts';
import {inline} from './site/inline.ts';
import {openSite, type Site} from './site/open-site.ts';
import {ownPage} from './site/own-page.ts';
import {settled} from './site/settled.ts';
import {untilAsked} from './site/until-asked.ts';

const TAG = 'http://tagg.example/clarity.js';
const COLLECTS = 'http://samlare.example/collect';

/** What Clarity says of the consent it goes by; 5 is its own consent command (`ConsentSource.APIv2`). */
interface Status {
  readonly source: number;
  readonly ad_Storage: string;
  readonly analytics_Storage: string;
}
type Clarity = ((...said: unknown[]) => void) & {v?: string; q: unknown[]};

/** Starts it as its loader does: the start goes before what is in the queue already. Without `track` it keeps nothing until it is told that it may. */
function startClarity(upload: string): void {
  const page = window as unknown as {clarity: Clarity};
  page.clarity('start', {projectId: 'mobiplus', upload, track: false, delay: 100});
  page.clarity.q.unshift(page.clarity.q.pop());
}

/** What it goes by; undefined where it does not run. Runs in the page. */
function status(): Status | undefined {
  const {clarity} = window as unknown as {clarity?: Clarity};
  let found: Status | undefined;
  if (clarity?.v !== undefined)
    clarity(
      'metadata',
      (_: unknown, __: unknown, consent?: Status) => (found = consent),
      false,
      false,
      true,
    );
  return found && {...found};
}

/** Names of what it keeps. Runs in the page. */
const kept = () => [
  ...(document.cookie.match(/_cl[cs]k(?==)/g) ?? []).sort(),
  ...Object.keys(sessionStorage).filter((name) => name === '_cltk'),
];
const ALL = ['_clck', '_clsk', '_cltk'];

const gated = (script: string) =>
  script.replace('<script>', '<script type="text/plain" data-category="analytics">');
const page = (first = '') =>
  ownPage({
    configuration: {vendors: ['microsoft-clarity']},
    before: first,
    after:
      gated(inline(startClarity, COLLECTS)) +
      `<script type="text/plain" data-category="analytics" data-src="${TAG}"></script>`,
  });

describe(`Clarity itself, in ${engine}`, () => {
  let site: Site;
  let browser: Browser;
  let script: string;
  before(async () => {
    [site, browser, script] = await Promise.all([
      openSite(),
      openBrowser(engine),
      readFile(fileURLToPath(import.meta.resolve('clarity-js/build/clarity.min.js')), 'utf8'),
    ]);
    site.serve('/klarhet', page());
    site.serve('/klarhet/signal', page(inline(sayGpc)));
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  async function arrive(who: Browser, path: string): Promise<{tab: Tab; visitor: Visitor}> {
    const visitor = await who.newVisitor();
    visitor.network.serve(TAG, {contentType: 'text/javascript', body: script});
    visitor.network.serve(COLLECTS, {
      contentType: 'text/plain',
      body: '',
      headers: {
        'access-control-allow-origin': site.url,
        'access-control-allow-credentials': 'true',
      },
    });
    const tab = await visitor.openTab();
    await tab.goto(site.url + path);
    await tab.until(hasBanner);
    return {tab, visitor};
  }

  const press = async (tab: Tab, label: string) => {
    await tab.click('a[href="#privacy"]');
    await tab.clickText('mobiplus-preferences >>> button', label);
  };

  /** Resolves when it goes by these words, told by us. @throws after ten seconds. */
  async function untilTold(tab: Tab, analytics: string, ads: string): Promise<void> {
    const told = {source: 5, ad_Storage: ads, analytics_Storage: analytics};
    for (const end = Date.now() + 10_000; Date.now() < end; await pause(50)) {
      const now = await tab.evaluate(status);
      if (isDeepStrictEqual({...now}, told)) return;
    }
    assert.deepEqual(await tab.evaluate(status), told);
  }

  it('is not asked for before a yes; after it starts and keeps what it keeps; after a withdrawal keeps nothing, for good; and starts anew with a new yes (R1, R32)', async () => {
    const {tab} = await arrive(browser, '/klarhet');
    await settled(tab);
    assert.deepEqual(tab.foreign(), []);
    assert.deepEqual(await tab.evaluate(kept), []);
    assert.equal((await tab.evaluate(status)) ?? null, null);

    await tab.clickText('mobiplus-banner button', 'Godkänn alla');
    await untilTold(tab, 'granted', 'granted');
    await untilAsked(tab, COLLECTS);
    assert.deepEqual(await tab.evaluate(kept), ALL);
    assert.equal(tab.foreign()[0], TAG);

    await press(tab, 'Återkalla alla');
    await tab.until(() => document.cookie.includes('analytics=n'));
    assert.deepEqual(await tab.evaluate(kept), []);
    await untilTold(tab, 'denied', 'denied');
    await pause(3000);
    assert.deepEqual(await tab.evaluate(kept), []);

    await press(tab, 'Godkänn alla');
    await untilTold(tab, 'granted', 'granted');
    assert.deepEqual(await tab.evaluate(kept), ALL);
    assert.equal(tab.foreign().filter((url) => url === TAG).length, 1);
  });

  it('is told of each kind of storage what the visitor said of it (R17)', async () => {
    const {tab} = await arrive(browser, '/klarhet');
    await tab.click('a[href="#privacy"]');
    await tab.click('mobiplus-preferences >>> input[name=analytics]');
    await tab.clickText('mobiplus-preferences >>> button', 'Spara mina val');
    await untilTold(tab, 'granted', 'denied');
  });

  it('is not asked for by who refuses, nor by who says yes to something else (R2, R17)', async () => {
    const {tab} = await arrive(browser, '/klarhet');
    await tab.clickText('mobiplus-banner button', 'Avvisa alla');
    await settled(tab);
    await tab.click('a[href="#privacy"]');
    await tab.click('mobiplus-preferences >>> input[name=ads-measurement]');
    await tab.clickText('mobiplus-preferences >>> button', 'Spara mina val');
    await tab.until(() => document.cookie.includes('ads-measurement=y'));
    await tab.reload();
    await settled(tab);
    assert.deepEqual(tab.foreign(), []);
    assert.deepEqual(await tab.evaluate(kept), []);
  });

  const means = engine === 'webkit' ? 'which its page has to define' : 'by the browser itself';
  it(`under Global Privacy Control, ${means}, it does not run although analytics is granted (R58)`, async () => {
    const signalling = engine === 'webkit' ? browser : await openBrowser(engine, {gpc: true});
    const path = engine === 'webkit' ? '/klarhet/signal' : '/klarhet';
    const {tab} = await arrive(signalling, path);
    await tab.clickText('mobiplus-banner button', 'Godkänn alla');
    await untilAsked(tab, TAG);
    await tab.until(() => (window as unknown as {clarity?: Clarity}).clarity?.v !== undefined);
    await pause(1000);
    assert.equal(await tab.evaluate(() => window.mobiplusConsent!.has('analytics')), true);
    assert.deepEqual(tab.foreign(), [TAG]);
    assert.deepEqual(await tab.evaluate(kept), []);
    assert.equal((await tab.evaluate(status)) ?? null, null);
    if (signalling !== browser) await signalling.close();
  });
});
