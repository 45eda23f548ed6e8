/** What the suites beside this one rest on: the driver sees what there is to see, in every engine alike. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser} from './driver/browser.ts';
import {nothingStored} from './driver/nothing-stored.ts';
import {openBrowser} from './driver/open-browser.ts';
import {engine} from './engine.ts';
import {openSite, type Site} from './site/open-site.ts';

const page = (body: string) =>
  `<!doctype html><html lang="sv"><title>Egen</title><link rel="icon" href="data:,"><body>${body}`;

describe(`the driver of ${engine}`, () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser(engine)]);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** A fresh visitor's tab on a page of the test's own. */
  async function openOwn(body: string) {
    site.serve('/egen', page(body));
    const visitor = await browser.newVisitor();
    const tab = await visitor.openTab();
    return {visitor, tab, url: `${site.url}/egen`};
  }

  it('sees every request to another host, and answers where it is told to', async () => {
    const {visitor, tab, url} = await openOwn(
      '<img src="http://bild.example/a.png"><img src="https://bild.example/b.png">' +
        '<script src="http://tagg.example/tagg.js"></script>',
    );
    visitor.network.serve('http://tagg.example/tagg.js', {
      contentType: 'text/javascript',
      body: 'document.title = "Taggad"; new WebSocket("wss://socka.example/");',
    });
    await tab.goto(url);
    await tab.until(() => document.title === 'Taggad');
    await tab.evaluate(() =>
      fetch('https://mottagare.example/', {method: 'POST'}).catch(() => undefined),
    );
    // Who is refused a tunnel asks again.
    assert.deepEqual([...new Set(tab.foreign())].sort(), [
      'http://bild.example/a.png',
      'http://tagg.example/tagg.js',
      'https://bild.example',
      'https://mottagare.example',
      'https://socka.example',
    ]);
  });

  it('sees nothing and finds nothing of a page that asks for nothing and keeps nothing, not even of its forms', async () => {
    const {tab, url} = await openOwn(
      '<form><input name="email" type="email"><input name="password" type="password"><button>Logga in</button></form>',
    );
    await tab.goto(url);
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 3000)));
    assert.deepEqual(tab.foreign(), []);
    assert.deepEqual(await tab.stored(), nothingStored);
  });

  it('finds all that a page keeps, wherever it keeps it', async () => {
    const {tab, url} = await openOwn('Hej');
    await tab.goto(url);
    await tab.evaluate(async () => {
      document.cookie = 'kaka=1=2; Path=/egen';
      localStorage.setItem('lokalt', 'a');
      sessionStorage.setItem('session', 'b');
      await caches.open('lager');
      const opening = indexedDB.open('bas', 3);
      opening.onupgradeneeded = () => {
        opening.result.createObjectStore('poster').put({bytes: new Uint8Array([1, 2])}, 'nyckel');
      };
      await new Promise((resolve) => (opening.onsuccess = resolve));
      opening.result.close();
    });
    const stored = await tab.stored();
    assert.deepEqual(stored.databases, {
      bas: {version: 3, stores: {poster: [['nyckel', {bytes: [1, 2]}]]}},
    });
    assert.deepEqual(stored.caches, ['lager']);
    assert.deepEqual(stored.cookies, {kaka: '1=2'});
    assert.deepEqual(stored.localStorage, {lokalt: 'a'});
    assert.deepEqual(stored.sessionStorage, {session: 'b'});
    assert.deepEqual(stored.jar, [
      {name: 'kaka', value: '1=2', domain: 'localhost', path: '/egen', httpOnly: false},
    ]);
  });

  it('gives a visitor’s tabs one profile in common, and another visitor none of it', async () => {
    const {visitor, tab, url} = await openOwn('Hej');
    await tab.goto(url);
    await tab.evaluate(() => {
      document.cookie = 'kaka=1';
      localStorage.setItem('lokalt', 'a');
    });
    const beside = await visitor.openTab();
    await beside.goto(url);
    const {sessionStorage: _, ...both} = await tab.stored();
    assert.deepEqual(await beside.stored(), {...both, sessionStorage: {}});
    assert.deepEqual(both.localStorage, {lokalt: 'a'});

    const apart = await (await browser.newVisitor()).openTab();
    await apart.goto(url);
    assert.deepEqual(await apart.stored(), nothingStored);
    await tab.bringToFront();
    assert.equal(await tab.evaluate(() => document.visibilityState), 'visible');
  });

  it('presses as a person does: through shadow roots, below the fold, with user activation', async () => {
    const {tab, url} = await openOwn(
      '<p style="height: 3000px"></p><div id="outer"></div><script>' +
        'const root = outer.attachShadow({mode: "open"});' +
        'root.innerHTML = "<div></div>";' +
        'const inner = root.firstChild.attachShadow({mode: "open"});' +
        'inner.innerHTML = "<button>Nej</button> <button>  Ja\\n tack </button>";' +
        'window.heard = [];' +
        'for (const type of ["click", "keydown"]) for (const button of inner.querySelectorAll("button"))' +
        '  button.addEventListener(type, (event) =>' +
        '    heard.push([type, event.target.textContent.trim(), event.isTrusted, navigator.userActivation.isActive]));' +
        '</script>',
    );
    await tab.goto(url);
    await tab.clickText('#outer >>> div >>> button', 'Ja tack');
    const heard = () => (window as unknown as {heard: unknown[]}).heard;
    await tab.until(() => (window as unknown as {heard: unknown[]}).heard.length === 1);
    await tab.press('Enter');
    await tab.until(() => (window as unknown as {heard: unknown[]}).heard.length === 3);
    assert.deepEqual(await tab.evaluate(heard), [
      ['click', 'Ja\n tack', true, true],
      ['keydown', 'Ja\n tack', true, true],
      ['click', 'Ja\n tack', true, true],
    ]);
    await tab.click('#outer >>> div >>> button');
    await tab.until(() => (window as unknown as {heard: unknown[]}).heard.length === 4);
    assert.equal(((await tab.evaluate(heard))[3] as unknown[])[1], 'Nej');
  });

  it('passes on what goes wrong in the page', async () => {
    const {tab, url} = await openOwn('Hej');
    await tab.goto(url);
    await assert.rejects(
      tab.evaluate(() => Promise.reject(new Error('nej'))),
      /nej/,
    );
  });

  it('sends Global Privacy Control where the engine has it, and says so where it has not (R58)', async () => {
    if (engine === 'webkit') {
      await assert.rejects(openBrowser(engine, {gpc: true}), /no Global Privacy Control/);
      return;
    }
    const signalling = await openBrowser(engine, {gpc: true});
    try {
      for (const [who, sent] of [
        [signalling, true],
        [browser, false],
      ] as const) {
        const tab = await (await who.newVisitor()).openTab();
        await tab.goto(`${site.url}/egen`);
        const signal = await tab.evaluate(
          () => (navigator as {globalPrivacyControl?: boolean}).globalPrivacyControl ?? false,
        );
        assert.equal(signal, sent);
      }
    } finally {
      await signalling.close();
    }
  });
});
