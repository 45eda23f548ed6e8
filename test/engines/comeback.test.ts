/** A tracker that writes on after a withdrawal, and how much good it does it. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Tab} from './driver/browser.ts';
import {openBrowser} from './driver/open-browser.ts';
import {engine} from './engine.ts';
import {comeBack, TRACKS, type Tracker} from './site/come-back.ts';
import {hasBanner, hasNoBanner} from './site/has-banner.ts';
import {inline} from './site/inline.ts';
import {namesOn} from './site/names-on.ts';
import {openSite, type Site} from './site/open-site.ts';
import {ownPage} from './site/own-page.ts';

/** What is nobody's but the site's. */
const OWN = {
  cookies: ['kundvagn', 'session'],
  localStorage: ['kundvagn'],
  sessionStorage: ['kundvagn'],
  indexedDB: ['kundvagn'],
  caches: ['kundvagn'],
};
/** All of a vendor's names but one begin alike; that one is declared to the letter. */
const stores = {
  cookies: ['spar_*'],
  localStorage: ['spar_local'],
  sessionStorage: ['spar_*'],
  indexedDB: ['spar_*'],
  caches: ['spar_*'],
};
const PLACES = Object.keys(OWN) as (keyof typeof OWN)[];
const together = Object.fromEntries(
  PLACES.map((place) => [place, [...OWN[place], ...TRACKS[place]].sort()]),
);

interface Told {
  readonly returned: unknown[];
  /** What stood there when the page was told of the withdrawal: only what can be read at once. */
  readonly left: string[][];
}

/** Runs in the page, before the SDK. */
function listen(): void {
  const told: Told = {returned: [], left: []};
  Object.assign(window, {told});
  document.addEventListener('mobiplus-consent-returned', ({detail}) => told.returned.push(detail));
  document.addEventListener('mobiplus-consent-change', () => {
    const cookies = document.cookie.split('; ').map((one) => one.split('=')[0]!);
    const names = [...cookies, ...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    told.left.push(names.filter((name) => name.startsWith('spar_')));
  });
}

/** Runs in the page. */
async function fillCart(): Promise<void> {
  document.cookie = 'session=1; Path=/';
  document.cookie = 'kundvagn=1; Path=/';
  localStorage.setItem('kundvagn', '1');
  sessionStorage.setItem('kundvagn', '1');
  const opening = indexedDB.open('kundvagn', 1);
  await new Promise((resolve) => (opening.onsuccess = resolve));
  opening.result.close();
  await caches.open('kundvagn');
}

const told = () => (window as unknown as {told: Told}).told;
const tracks = () => 'tracker' in window;

const pageWith = (configuration: object) =>
  ownPage({
    configuration,
    before: inline(listen),
    body: inline(comeBack).replace(
      '<script>',
      '<script type="text/plain" data-category="analytics">',
    ),
  });

describe(`a tracker that comes back, in ${engine}`, () => {
  let site: Site;
  let browser: Browser;
  /** A host with one above it, both of this machine (RFC 6761 §6.3). */
  let url: string;
  before(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser(engine)]);
    url = `http://www.butik.localhost:${new URL(site.url).port}/butik`;
    const vendor = {id: 'spar', purpose: 'analytics', stores};
    site.serve('/butik', pageWith({vendors: [vendor]}));
    const stubborn = {...vendor, stops: 'reload'};
    site.serve('/butik/stannar', pageWith({vendors: [stubborn]}));
    site.serve('/butik/laddas', pageWith({vendors: [stubborn], reloadOnWithdrawal: true}));
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** A fresh visitor on whose device the site and the tracker have left all that they can. */
  async function accepts(path = ''): Promise<Tab> {
    const tab = await (await browser.newVisitor()).openTab();
    await tab.goto(url + path);
    await tab.until(hasBanner);
    await tab.evaluate(fillCart);
    assert.deepEqual(namesOn(await tab.stored()), OWN, 'nothing of the tracker’s before a yes');
    await tab.clickText('mobiplus-banner button', 'Godkänn alla');
    await tab.until(tracks);
    await tab.evaluate(() => (window as unknown as {tracker: Tracker}).tracker.write());
    assert.deepEqual(namesOn(await tab.stored()), together);
    return tab;
  }

  async function withdraws(tab: Tab): Promise<void> {
    await tab.click('a[href="#privacy"]');
    await tab.clickText('mobiplus-preferences >>> button', 'Återkalla alla');
  }

  it('all of it goes at once; what it writes anew goes two seconds later, and the site’s owner is told of each; what it writes after that goes with the next page; the site’s own is never touched (R32)', async () => {
    const tab = await accepts();
    await withdraws(tab);
    await tab.until(() => document.cookie.includes('analytics=n'));
    const {left} = await tab.evaluate(told);
    assert.deepEqual(left.at(-1), []);

    await tab.until(
      (count) => (window as unknown as {told: Told}).told.returned.length >= count,
      PLACES.flatMap((place) => TRACKS[place]).length,
    );
    await tab.until(async () => !(await caches.keys()).includes('spar_cache'));
    assert.deepEqual(namesOn(await tab.stored()), OWN);
    const inOrder = (traces: readonly object[]) =>
      traces.map((one) => JSON.stringify(Object.entries(one).sort())).sort();
    assert.deepEqual(
      inOrder((await tab.evaluate(told)).returned as object[]),
      inOrder(
        PLACES.flatMap((place) =>
          TRACKS[place].map((name) => ({v: 1, vendor: 'spar', place, name})),
        ),
      ),
    );

    await tab.evaluate(() => (window as unknown as {tracker: Tracker}).tracker.write());
    assert.deepEqual(namesOn(await tab.stored()), together);
    await tab.reload();
    await tab.until(async () => !(await caches.keys()).includes('spar_cache'));
    assert.deepEqual(namesOn(await tab.stored()), OWN);
    assert.equal(await tab.evaluate(tracks), false);
    assert.deepEqual((await tab.evaluate(told)).returned, []);
  });

  it('one that cannot be stopped is gone with a reload where the site wants that, and its things with it (R32, R34)', async () => {
    const logged = site.ledger().length;
    const tab = await accepts('/laddas');
    await tab.evaluate(() => void Object.assign(window, {before: true}));
    await withdraws(tab);
    await tab.until(() => !('before' in window) && document.readyState === 'complete');
    await tab.until(async () => !(await caches.keys()).includes('spar_cache'));
    assert.equal(await tab.evaluate(tracks), false);
    assert.equal(await tab.evaluate(hasNoBanner), true);
    await tab.until(
      () => !Object.keys(localStorage).some((key) => key.startsWith('mobiplus-consent.')),
    );
    assert.deepEqual(namesOn(await tab.stored()), OWN);
    assert.deepEqual(
      site
        .ledger()
        .slice(logged)
        .map(({type}) => type),
      ['consent.given', 'consent.withdrawn'],
    );
  });

  it('where the site does not, the page stays as the visitor left it, and the tracker is cleared up after', async () => {
    const tab = await accepts('/stannar');
    await tab.evaluate(() => void Object.assign(window, {before: true}));
    await withdraws(tab);
    await tab.until(() => (window as unknown as {told: Told}).told.returned.length >= 8);
    assert.equal(await tab.evaluate(() => 'before' in window), true);
    assert.equal(await tab.evaluate(tracks), true);
  });
});
