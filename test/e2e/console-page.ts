import assert from 'node:assert/strict';
import {mkdirSync} from 'node:fs';
import axe from 'axe-core';
import type {Page} from 'puppeteer-core';
import {engine, type Visit} from './visit.ts';

export interface Look {
  readonly language: 'sv' | 'en';
  readonly scheme: 'light' | 'dark';
  readonly width: number;
}

/** Each language, scheme and width of the screen; Firefox's driver cannot be told a scheme. */
export const LOOKS = (
  [
    {language: 'sv', scheme: 'light', width: 390},
    {language: 'sv', scheme: 'dark', width: 1280},
    {language: 'en', scheme: 'light', width: 1280},
    {language: 'en', scheme: 'dark', width: 390},
  ] satisfies readonly Look[]
).filter(({scheme}) => engine === 'chromium' || scheme === 'light');

const shots = process.env['SHOTS'];
if (shots) mkdirSync(shots, {recursive: true});

/** Signs in to the console by the demo's link. */
export async function signIn(page: Page, {demo}: Visit): Promise<void> {
  await page.goto(demo.signInUrl);
  await Promise.all([page.waitForNavigation(), page.locator('button').click()]);
  await page.locator('console-nav a').wait();
}

/** Goes to a room, or to something in it, and waits for what is there. */
export async function enter(page: Page, {demo}: Visit, place: string, there: string) {
  await page.goto(`${demo.url}/console/#/${place}`);
  await page.waitForSelector(there);
}

/** Resolves when what is shown of an element has such words. */
export const says = (page: Page, selector: string, words: RegExp) =>
  page.waitForFunction(
    (where, pattern) =>
      new RegExp(pattern).test(document.querySelector<HTMLElement>(where)?.innerText ?? ''),
    {},
    selector,
    words.source,
  );

export async function look(page: Page, {scheme, width}: Look): Promise<void> {
  await page.setViewport({width, height: 900});
  if (engine === 'chromium')
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
}

export async function speak(page: Page, language: string): Promise<void> {
  if ((await page.evaluate(() => document.documentElement.lang)) === language) return;
  await page.locator(`header button[lang="${language}"]`).click();
  await page.waitForFunction((wanted) => document.documentElement.lang === wanted, {}, language);
}

/** Asserts that the page fits its width and that axe finds nothing; photographs it where SHOTS names a folder. */
export async function passes(page: Page, what: string, look: Look): Promise<void> {
  const name = `${what}-${look.language}-${look.scheme}-${String(look.width)}`;
  const tooWide = await page.evaluate(() => {
    const {clientWidth, scrollWidth} = document.documentElement;
    return scrollWidth - clientWidth;
  });
  assert.ok(tooWide <= 0, `${name}: ${String(tooWide)} px too wide`);
  await page.evaluate(axe.source);
  const {violations} = await page.evaluate(() =>
    axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  assert.deepEqual(
    violations.map(({id, nodes}) => [id, nodes.map(({html}) => html)]),
    [],
    name,
  );
  if (shots) await page.screenshot({path: `${shots}/${name}.png`, fullPage: true});
}
