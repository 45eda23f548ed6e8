/** A decision holds in every tab, whichever it was taken in; and the newest holds, whatever was decided beside it. */
import assert from 'node:assert/strict';
import {setTimeout as pause} from 'node:timers/promises';
import {after, before, describe, it} from 'node:test';
import type {Browser, Tab} from './driver/browser.ts';
import {openBrowser} from './driver/open-browser.ts';
import {engine} from './engine.ts';
import {hasBanner, hasNoBanner} from './site/has-banner.ts';
import {inline} from './site/inline.ts';
import {openSite, type Site} from './site/open-site.ts';
import {ownPage} from './site/own-page.ts';
import {settled} from './site/settled.ts';

/** Changes as the page heard of them. */
interface Heard {
  readonly source: string;
  readonly analytics: boolean;
  readonly time: number;
}
interface Listening extends Window {
  heard: Heard[];
  /** Whether the page was taken out of the back-forward cache. */
  persisted?: boolean;
}

/** A page of the test that decides by word. */
interface Deciding extends Window {
  /** What this tab has told the other of its decisions, each with its moment. */
  told: {analytics: boolean; at: number}[];
  atOnce(mine: Said, theirs: Said): void;
}

type Said = readonly [method: 'accept' | 'refuse', delay: number];

/** Runs in the page, before the SDK. */
function listen(): void {
  const page = window as unknown as Listening;
  page.heard = [];
  document.addEventListener('mobiplus-consent-change', ({detail: {source, grants}}) =>
    page.heard.push({source, analytics: grants['analytics'] === true, time: Date.now()}),
  );
  addEventListener('pageshow', ({persisted}) => (page.persisted = persisted));
}

/** Lets a page decide without a press, and at the word of the other tab: so many milliseconds later. Runs in the page, before the SDK. */
function decideAtOnce(): void {
  Object.defineProperty(navigator, 'userActivation', {value: {isActive: true}});
  const line = new BroadcastChannel('test');
  const decide = ([method, delay]: Said) => {
    for (const end = performance.now() + delay; performance.now() < end;);
    void window.mobiplusConsent![method]();
  };
  line.onmessage = ({data}) => decide(data as Said);
  const told: Deciding['told'] = [];
  const {postMessage} = BroadcastChannel.prototype;
  BroadcastChannel.prototype.postMessage = function (message: {choice?: string; at: number}) {
    postMessage.call(this, message);
    const {choice, at} = message;
    if (choice) told.push({analytics: choice.includes('analytics=y'), at});
  };
  Object.assign(window, {
    told,
    atOnce(mine: Said, theirs: Said) {
      line.postMessage(theirs);
      decide(mine);
    },
  });
}

const granted = () => window.mobiplusConsent?.has('analytics') === true;
const isHeard = () => (window as unknown as Listening).heard.length > 0;
const heard = () => (window as unknown as Listening).heard;
const cookie = () => document.cookie;

const frame =
  '<iframe data-category="ads-personalisation" data-src="/ram" title="Ram" width="20" height="20"></iframe>';

describe(`two tabs, in ${engine}`, () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser(engine)]);
    site.serve('/ram', '<!doctype html><title>Ram</title>');
    const configuration = {vendors: ['microsoft-clarity']};
    const one = ownPage({configuration, before: inline(listen), body: frame});
    site.serve('/en', one);
    site.serve('/annan', one);
    site.serve('/samtidigt', ownPage({before: inline(listen) + inline(decideAtOnce)}));
    site.serve(
      '/delad',
      ownPage({
        configuration: {cookieDomain: 'delad.localhost'},
        before: inline(listen),
        body: frame,
      }),
    );
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  async function openTwo(path = '/en'): Promise<readonly [Tab, Tab]> {
    const visitor = await browser.newVisitor();
    const tabs = [await visitor.openTab(), await visitor.openTab()] as const;
    for (const tab of tabs) {
      await tab.goto(site.url + path);
      await tab.until(hasBanner);
      await tab.until(isHeard);
    }
    return tabs;
  }

  it('the other one follows within a second: the question goes in both, the frame opens in both; and a withdrawal shuts and clears in both (R31, R32)', async () => {
    const [here, there] = await openTwo();
    await here.bringToFront();
    await here.clickText('mobiplus-banner button', 'Godkänn alla');
    await Promise.all([here.until(granted), there.until(granted)]);
    const last = async (tab: Tab) => (await tab.evaluate(heard)).at(-1)!;
    const [taken, followed] = [await last(here), await last(there)];
    assert.deepEqual([taken.source, followed.source], ['visitor', 'tab']);
    assert.ok(followed.time - taken.time < 1000, 'within a second');
    for (const tab of [here, there]) {
      assert.equal(await tab.evaluate(hasNoBanner), true);
      await tab.until(() => document.querySelector('iframe')?.getAttribute('src') === '/ram');
      await tab.evaluate(() => {
        sessionStorage.setItem('_cltk', '1');
        document.cookie = '_clck=1; Path=/';
      });
    }

    await there.bringToFront();
    await there.click('a[href="#privacy"]');
    await there.clickText('mobiplus-preferences >>> button', 'Återkalla alla');
    for (const tab of [here, there]) {
      await tab.until(() => !window.mobiplusConsent?.has('analytics'));
      assert.deepEqual(
        await tab.evaluate(() => [
          document.querySelector('iframe')?.getAttribute('src') ?? null,
          sessionStorage.getItem('_cltk'),
          document.cookie.includes('_clck'),
          window.mobiplusConsent?.has('ads-personalisation'),
        ]),
        [null, null, false, false],
      );
    }
    assert.ok((await last(here)).time - (await last(there)).time < 1000, 'within a second');
  });

  /** How a tab and the device stand: whether the page grants, and whether the cookie it reads does. */
  const stand = (tab: Tab) =>
    tab.evaluate(() => [
      window.mobiplusConsent?.has('analytics'),
      /analytics=y/i.test(document.cookie),
    ]);

  /** Resolves when all have stood alike for a while. @throws after ten seconds. */
  async function agreed(tabs: readonly Tab[]): Promise<boolean> {
    let last: unknown[][] = [];
    for (let looks = 0, alike = 0; looks < 100; looks++, await pause(50)) {
      last = await Promise.all(tabs.map(stand));
      const [[first]] = last as [[boolean]];
      alike = last.flat().every((one) => one === first) ? alike + 1 : 0;
      if (alike === 4) return first;
    }
    throw new Error(`the tabs do not agree: ${JSON.stringify(last)}`);
  }

  it('two answers at once: both tabs and the device end with the newer one, whichever that is', async () => {
    const tabs = await openTwo('/samtidigt');
    const [first] = tabs;
    const ends = new Set<boolean>();
    for (let round = 0; round < 16; round++) {
      const yes = round % 2 === 0;
      for (const tab of tabs)
        await tab.evaluate(() => void (window as unknown as Deciding).told.splice(0));
      await first.evaluate(
        (mine, theirs) => (window as unknown as Deciding).atOnce(mine, theirs),
        [yes ? 'accept' : 'refuse', Math.random() * 6] as const,
        [yes ? 'refuse' : 'accept', Math.random() * 6] as const,
      );
      const told = await Promise.all(
        tabs.map((tab) => tab.until(() => (window as unknown as Deciding).told[0])),
      );
      const end = await agreed(tabs);
      const [newer] = [...told].sort((one, other) => other.at - one.at);
      assert.equal(end, newer?.analytics, `round ${round}: ${JSON.stringify(told)}`);
      ends.add(end);
    }
    assert.equal(ends.size, 2, 'both answers have been the newer one');
  });

  /** Accepts on one page, takes it back on the next, and goes back to the first. @returns whether that stood as it was left. */
  async function comesBack(tab: Tab, [first, second]: readonly [string, string]): Promise<boolean> {
    await tab.goto(first);
    await tab.until(hasBanner);
    await tab.clickText('mobiplus-banner button', 'Godkänn alla');
    await tab.until(() => document.querySelector('iframe')?.getAttribute('src') === '/ram');
    await settled(tab);
    await tab.goto(second);
    await tab.click('a[href="#privacy"]');
    await tab.clickText('mobiplus-preferences >>> button', 'Återkalla alla');
    await tab.until(() => !window.mobiplusConsent?.has('analytics'));
    await tab.evaluate(() => void setTimeout(() => history.back()));
    await tab.until(
      (url) => location.href === url && (window as unknown as Listening).persisted !== undefined,
      first,
    );
    await tab.until(() => window.mobiplusConsent?.has('analytics') === false);
    await tab.until(() => document.querySelector('iframe')?.getAttribute('src') === null);
    assert.equal(await tab.evaluate(hasNoBanner), true);
    assert.match(await tab.evaluate(cookie), /analytics=n/);
    return tab.evaluate(() => (window as unknown as Listening).persisted === true);
  }

  // HTML lets a browser give up a page that is away when a message comes for it; these two do.
  const isKept = engine === 'webkit';
  it(`a page that the visitor comes back to knows what was decided on the next one: it is ${isKept ? 'taken out of the back-forward cache' : 'loaded anew, since the message of it reached the back-forward cache'} (R32)`, async () => {
    const tab = await (await browser.newVisitor()).openTab();
    assert.equal(await comesBack(tab, [`${site.url}/en`, `${site.url}/annan`]), isKept);
  });

  it('one that no message could reach stands as it was left, and knows it all the same: decided on another subdomain meanwhile (R32)', async () => {
    const {port} = new URL(site.url);
    const tab = await (await browser.newVisitor()).openTab();
    const pages = ['en', 'annan'].map((name) => `http://${name}.delad.localhost:${port}/delad`);
    assert.equal(await comesBack(tab, pages as [string, string]), true);
    assert.equal((await tab.evaluate(heard)).at(-1)?.source, 'tab');
  });

  it('an older choice of the page’s own that the browser brings back a moment later, as WebKit does, undoes nothing, and is put right (R32)', async () => {
    const tab = await (await browser.newVisitor()).openTab();
    await tab.goto(`${site.url}/samtidigt`);
    await tab.until(hasBanner);
    await tab.evaluate(async () => {
      const consent = window.mobiplusConsent!;
      await consent.accept();
      const older = document.cookie;
      await consent.refuse();
      const written: string[] = [];
      Object.assign(window, {written});
      Object.defineProperty(document, 'cookie', {
        get: () => older,
        set: (value: string) => written.push(value),
      });
      for (const type of ['pageshow', 'visibilitychange']) dispatchEvent(new Event(type));
    });
    assert.equal(await tab.evaluate(granted), false);
    const [written] = await tab.until(() => {
      const {written: all} = window as unknown as {written: string[]};
      return all.length > 0 && all;
    });
    assert.match(written ?? '', /analytics=n/);
    assert.equal(await tab.evaluate(granted), false);
    assert.ok((await tab.evaluate(heard)).every(({source}) => source !== 'tab'));
  });

  it('a subdomain follows where the site shares its cookie, and no other site does', async () => {
    const port = new URL(site.url).port;
    const visitor = await browser.newVisitor();
    const tabs = [await visitor.openTab(), await visitor.openTab()] as const;
    const [one, other] = tabs;
    for (const [i, tab] of tabs.entries()) {
      await tab.goto(`http://${i === 0 ? 'en' : 'annan'}.delad.localhost:${port}/delad`);
      await tab.until(hasBanner);
    }
    await one.bringToFront();
    await one.clickText('mobiplus-banner button', 'Godkänn alla');
    await one.until(granted);
    // Its page looks when the visitor looks at it, or at once where the browser tells of cookies.
    await other.bringToFront();
    await other.evaluate(() => dispatchEvent(new Event('visibilitychange')));
    await other.until(granted);
    assert.equal(await other.evaluate(hasNoBanner), true);

    const apart = await visitor.openTab();
    await apart.goto(`http://en.annat.localhost:${port}/delad`);
    await apart.until(hasBanner);
    assert.doesNotMatch(await apart.evaluate(cookie), /consent-mobiplus/);
  });
});
