/** Frameworks that take over what the server has rendered: they find it as they left it, and what is gated comes and goes with their state. */
import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import {createElement} from 'react';
import {renderToString as renderReact} from 'react-dom/server';
import {renderToString as renderVue} from 'vue/server-renderer';
import type {Browser, Tab, Visitor} from './driver/browser.ts';
import {openBrowser} from './driver/open-browser.ts';
import {engine} from './engine.ts';
import {bundle} from './frameworks/bundle.ts';
import {App, Page} from './frameworks/react-page.ts';
import {standingNow} from './frameworks/standing-now.ts';
import {vueApp} from './frameworks/vue-app.ts';
import {FRAME, FRAME_PAGE, watchedPage, watching} from './frameworks/watched.ts';
import {hasBanner} from './site/has-banner.ts';
import {openSite, type Site} from './site/open-site.ts';
import {receipted} from './site/receipted.ts';
import {settled} from './site/settled.ts';

interface Way {
  readonly name: string;
  readonly path: string;
  /** What hydrates the page, as a module's text. @param hasScript Whether a gated script is in what is hydrated. */
  client(hasScript: boolean): string;
  page(client: string, hasScript: boolean): string | Promise<string>;
  /** Gated scripts in the head. */
  readonly heads: Readonly<Record<string, number>>;
}

const propsOf = (client: string) => ({watching, client});
const react = (what: string) => `
  import {createElement} from 'react';
  import {hydrateRoot} from 'react-dom/client';
  import {App, Page} from './react-page.ts';
  hydrateRoot(${what}, {onRecoverableError: (error) => console.error('recovered', error)});`;

const WAYS: readonly Way[] = [
  {
    name: 'React that owns the document, as the Next app router does',
    path: '/own/document',
    client: () =>
      react(`document, createElement(Page, ${JSON.stringify(propsOf('/own/document.js'))})`),
    page: (client) => `<!doctype html>${renderReact(createElement(Page, propsOf(client)))}`,
    heads: {head: 1, 'head too': 1},
  },
  {
    name: 'React that owns an element, as Next pages do',
    path: '/own/element',
    client: (hasScript) =>
      react(`document.getElementById('root'), createElement(App, {hasScript: ${hasScript}})`),
    page: (client, hasScript) =>
      watchedPage(
        'Del',
        `<div id="root">${renderReact(createElement(App, {hasScript}))}</div>`,
        `<script src="${client}" defer></script>`,
      ),
    heads: {head: 1},
  },
  {
    name: 'Vue that owns an element, as Nuxt does',
    path: '/own/vue',
    client: (hasScript) => `
      import {vueApp} from './vue-app.ts';
      const warn = console.warn;
      console.warn = (...said) => /Hydration/.test(said[0]) ? console.error(...said) : warn(...said);
      vueApp(${hasScript}).mount('#root');`,
    page: async (client, hasScript) =>
      watchedPage(
        'Vue',
        `<div id="root">${await renderVue(vueApp(hasScript))}</div>`,
        `<script src="${client}" defer></script>`,
      ),
    heads: {head: 1},
  },
];

describe(`what is hydrated in ${engine}`, () => {
  let site: Site;
  let browser: Browser;
  let visitor: Visitor | undefined;
  before(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser(engine)]);
    site.serve(FRAME, FRAME_PAGE);
    for (const way of WAYS)
      for (const hasScript of [false, true]) {
        const path = way.path + (hasScript ? '-script' : '');
        site.serve(path, await way.page(`${path}.js`, hasScript));
        site.serve(`${path}.js`, await bundle(way.client(hasScript)), 'text/javascript');
      }
  });
  afterEach(async () => {
    await visitor?.close();
    visitor = undefined;
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  const arrive = async (path: string): Promise<Tab> => {
    const tab = await (visitor = await browser.newVisitor()).openTab();
    await tab.goto(site.url + path);
    await tab.until(hasBanner);
    return tab;
  };
  const press = async (tab: Tab, id: string) => {
    const words = () => document.querySelector('main')?.innerText;
    const before = await tab.evaluate(words);
    await tab.evaluate((button) => document.getElementById(button)?.click(), id);
    if (id === 'again')
      await tab.until((was) => document.querySelector('main')?.innerText !== was, before);
    await settled(tab);
    return tab.evaluate(standingNow);
  };

  for (const {name, path, heads} of WAYS) {
    it(`${name}: finds its own, asks once, and what it renders opens, shuts, goes and comes`, async () => {
      const tab = await arrive(path);
      await settled(tab);
      const asked = await press(tab, 'again');
      const before = await site.records();
      assert.deepEqual(
        [asked.banners, asked.launchers, asked.openFrames, asked.shutFrames, asked.ran],
        [1, 1, 0, 1, {}],
      );
      await tab.clickText('mobiplus-banner button', 'Godkänn alla');
      await receipted(tab);
      assert.equal((await press(tab, 'again')).openFrames, 1);
      assert.equal((await press(tab, 'toggle')).openFrames, 0);
      const again = await press(tab, 'toggle');
      assert.deepEqual([again.openFrames, again.ran], [1, heads]);
      assert.deepEqual([again.layer, again.subscriber], [1, 1]);
      assert.equal(await site.records(), before + 1);
      await tab.evaluate(async () => {
        await window.mobiplusConsent?.withdraw();
      });
      assert.deepEqual((await press(tab, 'again')).openFrames, 0);
      await press(tab, 'toggle');
      const end = await press(tab, 'toggle');
      assert.deepEqual([end.openFrames, end.shutFrames, end.ran, end.launchers], [0, 1, heads, 1]);
      assert.deepEqual([end.errors, end.written, end.unload], [[], 0, []]);
    });

    it(`${name}: finds its own on a later visit too, where all is open before it comes`, async () => {
      const tab = await arrive(path);
      await tab.clickText('mobiplus-banner button', 'Godkänn alla');
      await receipted(tab);
      await tab.reload();
      await settled(tab);
      const now = await press(tab, 'again');
      assert.deepEqual(
        [now.banners, now.launchers, now.openFrames, now.ran, now.errors],
        [0, 1, 1, heads, []],
      );
      assert.equal((await press(tab, 'toggle')).openFrames, 0);
      assert.deepEqual((await press(tab, 'toggle')).errors, []);
    });
  }

  for (const {name, path} of WAYS.filter(({path: one}) => one !== '/own/document'))
    it(`${name}: takes a gated script away that has run, and brings it back, without an error`, async () => {
      const tab = await arrive(`${path}-script`);
      await settled(tab);
      await tab.clickText('mobiplus-banner button', 'Godkänn alla');
      await receipted(tab);
      assert.equal((await press(tab, 'toggle')).ran['app'], 1);
      const errors = (await press(tab, 'toggle')).errors.filter(
        // React's own word on any script that it renders in the browser.
        (error) => !error.startsWith('Encountered a script tag'),
      );
      assert.deepEqual(errors, []);
    });
});
