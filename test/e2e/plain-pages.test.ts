/** The notice, an objection and a confirmation, as a browser without script meets them. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {readFile} from 'node:fs/promises';
import axe from 'axe-core';
import type {Page} from 'puppeteer-core';
import type {Permission} from '../../src/contract/permission.ts';
import {engine, openVisit, type Tab, type Visit} from './visit.ts';

const normalised = (text: string) => text.replace(/\s+/g, ' ').trim();

/** Looks that a reader may have chosen; only Chromium lets itself be told. */
const LOOKS = [
  {scheme: 'light', width: 320},
  ...(engine === 'chromium' ? [{scheme: 'dark', width: 320}] : []),
  {scheme: 'light', width: 1280},
];

describe(`without script in ${engine}`, () => {
  let visit: Visit;
  before(async () => {
    visit = await openVisit();
  });
  after(async () => {
    await visit.close();
  });

  /** A page without script. Firefox cannot be told to do without; the pages that are tested have none anyway. */
  async function openPlain(path: string): Promise<Tab> {
    const tab = await visit.prepareApart();
    if (engine === 'chromium') await tab.page.setJavaScriptEnabled(false);
    await tab.page.goto(visit.demo.url + path);
    return tab;
  }

  /** Goes from a page of the site to where its words for browsers without script lead. */
  async function openFromBar(path: string, plain: string): Promise<Tab> {
    if (engine === 'chromium') {
      const tab = await openPlain(path);
      await follow(tab.page, `.notice-bar a[href^="${plain}"]`);
      return tab;
    }
    const site = await (await fetch(visit.demo.url + path)).text();
    assert.ok(site.includes(`<a href="${plain}"`));
    return openPlain(plain);
  }

  /** Presses what has the focus by then: a key needs no script on the page. */
  async function press(page: Page, selector: string, key: 'Enter' | ' ' = 'Enter') {
    await page.focus(selector);
    await page.keyboard.press(key);
  }

  /** The same, and waits for where it leads. */
  const follow = (page: Page, selector: string) =>
    Promise.all([page.waitForNavigation(), press(page, selector)]);

  async function write(page: Page, selector: string, text: string) {
    await page.$eval(selector, (one) => {
      (one as HTMLInputElement).select();
    });
    await page.keyboard.type(text);
  }

  const permission = (address: string) =>
    visit.marketing<Permission>(
      `/v1/marketing/permission?channel=email&address=${encodeURIComponent(address)}`,
    );

  it('every page leads to the notice, which stands there to the letter (R49)', async () => {
    const {page, errors} = await openFromBar('/', '/notice');
    const shown = await page.$eval('article', (one) => one.textContent);
    const file = await readFile('src/notice/personuppgiftspolicy.sv.txt', 'utf8');
    assert.equal(normalised(shown), normalised(file));
    await press(page, 'nav.contents a[href="#radering"]');
    await page.waitForSelector('#radering:target');
    assert.deepEqual(errors, []);
  });

  it('every page leads to an objection, which binds at once (R36, R37)', async () => {
    const address = 'utan.skript@exempel.se';
    const {page, errors} = await openFromBar('/webbhotell', '/objection');
    await press(page, 'input[value="email"]', ' ');
    await write(page, '#email', 'inte en adress');
    await follow(page, 'button');
    assert.match(await page.$eval('#email-error', (one) => one.textContent), /namn@exempel\.se/);
    assert.equal(
      await page.$eval('#email', (one) => (one as HTMLInputElement).value),
      'inte en adress',
    );
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'email');
    assert.equal((await permission(address)).because, 'no-consent');
    await write(page, '#email', address);
    await follow(page, 'button');
    assert.match(await page.$eval('h1', (one) => one.textContent), /registrerad/);
    assert.equal((await permission(address)).because, 'objection');
    assert.deepEqual(await page.browserContext().cookies(), []);
    // A form that was refused is an answer with an error's status, which the browser mentions.
    assert.deepEqual(
      errors.filter((one) => !/422/.test(one)),
      [],
    );
  });

  it('the message about it leads to one button that undoes it (R47)', async () => {
    const {page} = await openPlain('/demo/brevlada');
    const link = 'li:has(time) a[href*="/c/"]';
    for (let look = 0; look < 20 && !(await page.$(link)); look += 1) await page.reload();
    await follow(page, link);
    await follow(page, 'button');
    assert.match(await page.$eval('h1', (one) => one.textContent), /ångrad/);
    assert.equal((await permission('utan.skript@exempel.se')).because, 'no-consent');
  });

  for (const {scheme, width} of LOOKS)
    for (const path of ['/notice', '/notice?lang=en', '/objection', '/objection?lang=en'])
      it(`${path} fits ${String(width)} px and is accessible, ${scheme} (R68, WCAG 2.2 AA)`, async () => {
        const {page} = await visit.openApart(path);
        await page.setViewport({width, height: 800});
        if (engine === 'chromium')
          await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${String(wide)} px wide`);
        const small = await page.$$eval(
          'a, button, input:not([type=hidden]), label.choice',
          (all) =>
            all
              .filter(
                (one) =>
                  !one.closest('p, article, label.choice > *') && !one.matches('label input'),
              )
              .filter((one) => one.getBoundingClientRect().height < 44)
              .map((one) => one.outerHTML),
        );
        assert.deepEqual(small, [], 'targets of 44 px');
        await page.evaluate(axe.source);
        const {violations} = await page.evaluate(() =>
          axe.run({
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          }),
        );
        assert.deepEqual(
          violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)]),
          [],
        );
      });
});
