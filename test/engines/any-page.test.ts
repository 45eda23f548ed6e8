/** Pages of every make: the question is asked once, and a no is kept and told. */
import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import type {Browser, Tab, Visitor} from './driver/browser.ts';
import {openBrowser} from './driver/open-browser.ts';
import {engine} from './engine.ts';
import {standingNow} from './frameworks/standing-now.ts';
import {
  FRAME,
  FRAME_PAGE,
  gatedFrame,
  gatedScript,
  watchedHead,
  watchedPage,
  watching,
} from './frameworks/watched.ts';
import {hasBanner, hasNoBanner} from './site/has-banner.ts';
import {openSite, type Site} from './site/open-site.ts';
import {receipted} from './site/receipted.ts';
import {settled} from './site/settled.ts';
import {toldGoogle} from './site/told-google.ts';

const TAG = '<script src="/mobiplus-consent.js" data-endpoint="/v1"></script>';
const WATCH = `<script>${watching[0]}</script>`;
const WATCH_SDK = `<script>${watching[1]}</script>`;

/** A listener in the queue that the page fills before the script is there. */
const QUEUE = `<script>
  window.heard = [];
  (window.mobiplusConsent ||= []).push(['subscribe', (grants, source) => heard.push(source)], () => heard.push('called'));
</script>`;

const WITH_QUEUE =
  `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Async</title>${WATCH}${QUEUE}` +
  `${TAG.replace('<script', '<script async')}<script>mobiplusConsent.push(() => { ${watching[1]} })</script><body><p>Hej`;

interface Kind {
  readonly name: string;
  readonly html: string;
}

const KINDS: readonly Kind[] = [
  {
    name: 'whose only way to the switches is for who has no script',
    html: watchedPage(
      'Utan skript',
      '<p>Hej<noscript><a href="#privacy">Integritet</a></noscript>',
    ),
  },
  {
    name: 'without anything in its body',
    html: `<!doctype html><html lang="sv">${watchedHead('Tom')}`,
  },
  {
    name: 'in quirks mode',
    html: `<html lang="sv"><head>${watchedHead('Quirks')}</head><body><table><tr><td>Hej</table>`,
  },
  {
    name: 'whose script tag stands last in the body',
    html: `<!doctype html><html lang="sv"><meta charset="utf-8"><title>Sist</title><body>${WATCH}<p>Hej${gatedFrame}${gatedScript('head')}${TAG}${WATCH_SDK}`,
  },
  {
    name: 'whose script tag is async, with a queue before it',
    html: WITH_QUEUE,
  },
  {
    name: 'whose content stands in shadow roots',
    html: watchedPage(
      'Skugga',
      '<x-app></x-app><script>customElements.define("x-app", class extends HTMLElement { connectedCallback() { this.attachShadow({mode: "open"}).innerHTML = "<p>Hej</p>"; } })</script>',
    ),
  },
];

describe(`any page in ${engine}`, () => {
  let site: Site;
  let browser: Browser;
  let visitor: Visitor | undefined;
  before(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser(engine)]);
    site.serve(FRAME, FRAME_PAGE);
  });
  afterEach(async () => {
    await visitor?.close();
    visitor = undefined;
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  async function open(path: string, html: string, contentType?: string): Promise<Tab> {
    site.serve(path, html, contentType);
    const tab = await (visitor = await browser.newVisitor()).openTab();
    await tab.goto(site.url + path);
    return tab;
  }

  for (const [index, {name, html}] of KINDS.entries())
    it(`${name}: is asked for once, refused by one press, told to Google and kept (R2, R26)`, async () => {
      const before = await site.records();
      const tab = await open(`/own/any-${index}`, html);
      await tab.until(hasBanner);
      await settled(tab);
      assert.deepEqual((await tab.evaluate(standingNow)).banners, 1);
      await tab.clickText('mobiplus-banner button', 'Avvisa alla');
      await tab.until(hasNoBanner);
      await receipted(tab);
      assert.deepEqual(await tab.evaluate(toldGoogle), [
        ['default', []],
        ['update', []],
      ]);
      const now = await tab.evaluate(standingNow);
      assert.deepEqual(
        [now.launchers, now.openFrames, now.ran, now.subscriber, now.layer],
        [1, 0, {}, 1, 1],
      );
      assert.deepEqual([now.errors, now.written, now.unload], [[], 0, []]);
      assert.equal(await site.records(), before + 1);
      await tab.reload();
      await settled(tab);
      assert.equal(await tab.evaluate(hasNoBanner), true);
    });

  it('whose script tag is async: what waits in the queue is carried out in its order', async () => {
    const tab = await open('/own/queue', WITH_QUEUE);
    await tab.until(hasBanner);
    const heard = () => (window as unknown as {heard: string[]}).heard;
    assert.deepEqual(await tab.evaluate(heard), ['recalled', 'called']);
  });

  it('whose script tag stands twice: the second says so, and does nothing', async () => {
    const tab = await open('/own/twice', watchedPage('Två', '<p>Hej', TAG + TAG));
    await tab.until(hasBanner);
    await settled(tab);
    const {banners, launchers, errors} = await tab.evaluate(standingNow);
    assert.deepEqual([banners, launchers], [1, 1]);
    assert.equal(errors.length, 2);
    for (const error of errors) assert.match(error, /CONSENT_TWICE/);
    assert.deepEqual(await tab.evaluate(toldGoogle), [['default', []]]);
  });

  it('in XHTML, which the templates of the question are not: asks nothing, and all stays denied (R2, R3)', async () => {
    const script = (text: string) => `<script>//<![CDATA[\n${text}\n//]]></script>`;
    const tab = await open(
      '/own/xhtml',
      `<html xmlns="http://www.w3.org/1999/xhtml" lang="sv"><head><title>XHTML</title>${script(watching[0])}${TAG}${script(watching[1])}` +
        `${gatedScript('head').replaceAll('?? 0', '|| 0')}</head><body><p>Hej</p></body></html>`,
      'application/xhtml+xml; charset=utf-8',
    );
    await settled(tab);
    assert.equal(await tab.evaluate(hasBanner), false);
    assert.deepEqual(await tab.evaluate(toldGoogle), [['default', []]]);
    assert.deepEqual((await tab.evaluate(standingNow)).ran, {});
    assert.deepEqual(tab.foreign(), []);
  });

  const SWAPS: Readonly<Record<string, () => void | Promise<void>>> = {
    'replaces its body': () => {
      const body = document.createElement('body');
      body.innerHTML = document.querySelector('template')?.innerHTML ?? '';
      document.body.replaceWith(body);
    },
    'writes its body’s markup anew': () => {
      document.body.innerHTML = document.querySelector('template')?.innerHTML ?? '';
    },
    'changes in a view transition': (): void | Promise<void> => {
      const swap = () => {
        document.body.innerHTML = document.querySelector('template')?.innerHTML ?? '';
      };
      // Not in every engine.
      if ('startViewTransition' in document) return document.startViewTransition(swap).finished;
      swap();
      return undefined;
    },
  };

  for (const [name, swap] of Object.entries(SWAPS))
    it(`that ${name}: keeps one question, and one press is one decision`, async () => {
      const before = await site.records();
      const content = `<main>${gatedFrame}</main>`;
      const tab = await open(
        `/own/swap-${name.length}`,
        watchedPage('Byte', content, `<template>${content}</template>`),
      );
      await tab.until(hasBanner);
      await settled(tab);
      const swapped = async () => {
        await tab.evaluate(swap as () => Promise<void>);
        await settled(tab);
        return tab.evaluate(standingNow);
      };
      const asked = await swapped();
      assert.deepEqual([asked.banners, asked.launchers, asked.shutFrames], [1, 1, 1]);
      await swapped();
      await tab.clickText('mobiplus-banner button', 'Godkänn alla');
      await receipted(tab);
      const now = await swapped();
      assert.deepEqual([now.banners, now.launchers, now.openFrames], [0, 1, 1]);
      assert.deepEqual([now.ran, now.layer, now.subscriber], [{head: 1}, 1, 1]);
      assert.deepEqual([now.errors, now.written, now.unload], [[], 0, []]);
      assert.equal(await site.records(), before + 1);
    });

  it('of islands that come to life late: what they bring opens as they come, and shuts with the rest', async () => {
    const island = `<script>setTimeout(() => customElements.define('x-island', class extends HTMLElement {
      connectedCallback() { this.innerHTML = ${JSON.stringify(gatedFrame)}; }
    }), 700)</script>`;
    const tab = await open(
      '/own/islands',
      watchedPage('Öar', `<x-island></x-island><p>text</p><x-island></x-island>${island}`),
    );
    await tab.clickText('mobiplus-banner button', 'Godkänn alla');
    await tab.until(() => document.querySelectorAll('iframe[data-category][src]').length === 2);
    await tab.until(() => window.seen.frames === 2);
    await tab.evaluate(async () => {
      await window.mobiplusConsent?.withdraw();
    });
    const {openFrames, shutFrames, errors} = await tab.evaluate(standingNow);
    assert.deepEqual([openFrames, shutFrames, errors], [0, 2, []]);
  });
});
