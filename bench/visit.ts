import {setTimeout as sleep} from 'node:timers/promises';
import type {Browser, CDPSession, Page} from 'puppeteer-core';
import {probe, type Noticed} from './probe.ts';
import type {Site} from './serve.ts';
import type {Variant} from './variants.ts';

/** A slow telephone on a slow line. */
export const conditions = {
  viewport: {width: 412, height: 823, isMobile: true, hasTouch: false},
  slowDown: 4,
  line: {download: 1_600_000 / 8, upload: 750_000 / 8, latency: 150},
};

const QUIET = 1_300;

/** Waits for what the page promises, for as long as any page may take. */
async function until(promise: Promise<void>, what: string): Promise<void> {
  const late = new AbortController();
  const limit = sleep(30_000, undefined, {signal: late.signal}).then(() => {
    throw new Error(`${what} not within 30 s`);
  });
  try {
    await Promise.race([promise, limit]);
  } finally {
    late.abort();
    limit.catch(() => undefined);
  }
}

/** When the page's own answer and the banner's scripts had arrived. */
export interface Arrivals {
  readonly page: number;
  readonly scripts: Readonly<Record<string, number>>;
}

/** One look at a variant: what the page noticed, what came over the line, and when. */
export interface Look {
  readonly noticed: Noticed;
  readonly bytes: ReadonlyMap<string, number>;
  readonly arrivals: Arrivals;
  /** Milliseconds that the main thread has worked so far, by its own clock: what other programs take is not in it. */
  readonly work: number;
}

/** A visitor's first visit, with a click on Reject; and a returning visitor, who once said yes, with nothing in the cache, then with all. */
export interface Visit {
  readonly first: Look;
  readonly clicked?: Look;
  readonly cold?: Look;
  readonly warm?: Look;
}

async function open(page: Page, {name, banner}: Variant, site: Site): Promise<CDPSession> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable', {timeDomain: 'threadTicks'});
  await page.setViewport(conditions.viewport);
  await page.evaluateOnNewDocument(probe, banner ?? '#none', banner !== undefined);
  await page.emulateNetworkConditions(conditions.line);
  await page.emulateCPUThrottling(conditions.slowDown);
  site.sent();
  await page.goto(`${site.url}/${name}`, {waitUntil: 'load'});
  return session;
}

async function look(page: Page, session: CDPSession, site: Site): Promise<Look> {
  const {metrics} = await session.send('Performance.getMetrics');
  const work = 1_000 * (metrics.find(({name}) => name === 'TaskDuration')?.value ?? NaN);
  const [noticed, arrivals] = await page.evaluate(() => {
    const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
    const scripts = entries
      .filter(({name}) => name.endsWith('.js'))
      .map(({name, responseEnd}) => [name.replace(/.*\//, ''), responseEnd]);
    const [navigation] = performance.getEntriesByType('navigation');
    const {responseEnd} = navigation as PerformanceNavigationTiming;
    return [
      window.noticed,
      {page: responseEnd, scripts: Object.fromEntries(scripts) as Record<string, number>},
    ] as const;
  });
  return {noticed, arrivals, work, bytes: site.sent()};
}

async function firstVisit(page: Page, variant: Variant, site: Site): Promise<Visit> {
  const session = await open(page, variant, site);
  await until(
    page.evaluate(() => window.whenUsable),
    `${variant.name}: banner usable`,
  );
  await sleep(QUIET);
  const first = await look(page, session, site);
  if (!variant.banner) return {first};
  const button = await page.$(`${variant.banner} button`);
  const place = await button?.clickablePoint();
  if (!place) throw new Error(`${variant.name}: Reject cannot be clicked`);
  await page.mouse.click(place.x, place.y);
  await until(
    page.evaluate(() => window.whenAnswered),
    `${variant.name}: Reject answered`,
  );
  await sleep(QUIET);
  return {first, clicked: await look(page, session, site)};
}

async function returningVisit(page: Page, variant: Variant, site: Site): Promise<Partial<Visit>> {
  const session = await open(page, variant, site);
  await sleep(QUIET);
  const cold = await look(page, session, site);
  await page.goto(`${site.url}/${variant.name}`, {waitUntil: 'load'});
  return {cold, warm: await look(page, session, site)};
}

/** Visits a variant, in contexts of its own. */
export async function visit(browser: Browser, variant: Variant, site: Site): Promise<Visit> {
  const context = await browser.createBrowserContext();
  const seen = await firstVisit(await context.newPage(), variant, site);
  await context.close();
  if (!variant.yes) return seen;
  const later = await browser.createBrowserContext();
  await later.setCookie({...variant.yes, domain: 'localhost', path: '/'});
  const again = await returningVisit(await later.newPage(), variant, site);
  await later.close();
  return {...seen, ...again};
}
