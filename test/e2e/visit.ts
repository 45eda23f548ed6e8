import {randomBytes} from 'node:crypto';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import pg from 'pg';
import puppeteer, {
  type Browser,
  type HTTPRequest,
  type HTTPResponse,
  type Page,
} from 'puppeteer-core';
import {hashOf, SCRIPT_RULES, type ScriptRule} from '../../demo/security-headers.ts';
import {createDemo, type Demo, type DemoOptions} from '../../demo/server.ts';
import type {Receipt} from '../../src/contract/receipt.ts';
import type {RecordType} from '../../src/contract/record.ts';
import {launchOptions} from '../../scripts/engines.ts';

export const engine = process.env['ENGINE'] === 'firefox' ? 'firefox' : 'chromium';

/** The rule of the pages' policy that these tests run under: the demo's own where DEMO_POLICY names none. */
const rule = SCRIPT_RULES.find((one) => one === process.env['DEMO_POLICY']) ?? 'nonce';

/** Stands in for Google's tag, which cannot be reached here: it writes down what it was told before it ran, and leaves its cookies. */
const TAG = `
  window.tagSaw = [...(window.dataLayer ?? [])].filter((one) => one[0] === 'consent').map((one) => [...one]);
  document.cookie = '_ga=GA1.1.1.1; Path=/; Max-Age=999';
  document.cookie = '_ga_MOBIPLUS01=GS1.1; Path=/; Max-Age=999';
  document.cookie = '_gcl_au=1.1; Path=/; Max-Age=999';
`;

/** A way of answering a request in the network's stead; undefined lets it through, and `hold` leaves it without an answer. */
export type Reroute = (
  request: HTTPRequest,
) =>
  | {status: number; body: string; contentType: string; headers?: Record<string, string>}
  | 'abort'
  | 'hold'
  | undefined;

/** A tab, and what it asked of others. */
export interface Tab {
  readonly page: Page;
  /** Addresses of all requests that left the site. */
  readonly foreign: string[];
  readonly errors: string[];
  reroute: Reroute | undefined;
}

/** A running site with a browser to visit it. */
export interface Visit {
  readonly demo: Demo;
  /** The rule of the pages' policy. */
  readonly policy: ScriptRule;
  readonly browser: Browser;
  open(path?: string): Promise<Tab>;
  /** A tab of another visitor: no cookie, no storage in common. */
  openApart(path?: string): Promise<Tab>;
  /** The same, before it has gone anywhere. */
  prepareApart(): Promise<Tab>;
  /** Ends the site and starts it again on the same data and address. */
  restart(): Promise<Demo>;
  /** What marketing's page would show. */
  marketing<Answer>(path: string): Promise<Answer>;
  close(): Promise<void>;
}

const token = 'a-token-for-these-tests-only';

/** A database of this visit's own, where the tests run on PostgreSQL: a ledger opens with its own key only. */
export async function ownDatabase(): Promise<string | undefined> {
  const server = process.env['DATABASE_URL'];
  if (server === undefined) return undefined;
  const client = new pg.Client({connectionString: server});
  await client.connect();
  const name = `visit_${randomBytes(6).toString('hex')}`;
  await client.query(`create database ${name}`);
  await client.end();
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

/** What a site is to have besides. */
export interface VisitOptions extends Pick<DemoOptions, 'webhooks'> {
  /** Puts something into the site's database before it opens. */
  readonly fill?: (place: {
    readonly dataDirectory: string;
    readonly databaseUrl: string | undefined;
  }) => Promise<unknown>;
}

/** @param policy Of the pages. */
export async function openVisit(policy = rule, {fill, ...more}: VisitOptions = {}): Promise<Visit> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'mobiplus-e2e-'));
  const databaseUrl = await ownDatabase();
  await fill?.({dataDirectory, databaseUrl});
  const options = {...more, dataDirectory, databaseUrl, marketingToken: token, policy};
  let demo = await createDemo({...options, port: 0});
  const {url} = demo;
  const browser = await puppeteer.launch(launchOptions[engine]);

  async function prepare(page: Page): Promise<Tab> {
    page.setDefaultTimeout(15_000);
    const tab: Tab = {page, foreign: [], errors: [], reroute: undefined};
    page.on('pageerror', (error) => tab.errors.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') tab.errors.push(message.text());
    });
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const {origin} = new URL(request.url());
      if (origin !== url && !request.url().startsWith('data:')) tab.foreign.push(request.url());
      const other = tab.reroute?.(request);
      if (other === 'hold') return;
      if (other === 'abort') void request.abort();
      else if (other) void request.respond(other);
      else if (origin === 'https://www.googletagmanager.com')
        void request.respond({status: 200, contentType: 'text/javascript', body: TAG});
      else if (origin === url) void request.continue();
      else void request.abort();
    });
    return tab;
  }

  const prepareApart = async () => {
    const context = await browser.createBrowserContext();
    return prepare(await context.newPage());
  };

  return {
    get demo() {
      return demo;
    },
    policy,
    browser,
    async open(path = '/') {
      const tab = await prepare(await browser.newPage());
      await tab.page.goto(url + path);
      return tab;
    },
    async openApart(path = '/') {
      const tab = await prepareApart();
      await tab.page.goto(url + path);
      return tab;
    },
    prepareApart,
    async restart() {
      await demo.close();
      const port = Number(new URL(url).port);
      demo = await createDemo({...options, port});
      return demo;
    },
    async marketing<Answer>(path: string) {
      const response = await fetch(url + path, {headers: {authorization: `Bearer ${token}`}});
      return (await response.json()) as Answer;
    },
    async close() {
      await browser.close();
      await demo.close();
      await rm(dataDirectory, {recursive: true, force: true});
    },
  };
}

/** Presses a button of the banner by its label. */
export const press = (page: Page, label: string) =>
  page.locator(`mobiplus-banner ::-p-text(${label})`).click();

/**
 * Presses the footer's way to a room. Not before the question stands that is due: it comes over the foot of the page, and would be pressed in
 * the link's stead.
 */
export async function openByFooter(page: Page, room: string): Promise<void> {
  await page.waitForFunction(
    () =>
      document.cookie.includes('consent-mobiplus') ||
      document.querySelector('mobiplus-banner button'),
  );
  await page.locator(`footer [data-consent-open="${room}"]`).click();
}

/** Resolves when the page says that a decision is saved, with its words. */
export async function saved(page: Page): Promise<string> {
  const handle = await page.waitForFunction(() => {
    const status = document.querySelector('mobiplus-status');
    const words = status?.shadowRoot?.textContent.replace(/\s+/g, ' ').trim() ?? '';
    return /Sparat|Saved/.test(words) && words;
  });
  return (await handle.jsonValue()) as string;
}

/** What the page has told Google, in order: `default` and `update` with their states. */
export const toldGoogle = (page: Page) =>
  page.evaluate(() =>
    (window.dataLayer ?? [])
      .map((one) => Array.from(one as ArrayLike<never>) as unknown[])
      .filter((one): one is [string, string, Record<string, string>] => one[0] === 'consent')
      .map(([, action, state]) => [action, state] as const),
  );

/** Resolves when the page is complete and has had time for what it would do by itself. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.readyState === 'complete');
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
}

/** Resolves when nothing on the device waits to be sent. */
export async function outboxEmpty(page: Page): Promise<void> {
  await page.waitForFunction(() => localStorage.length === 0);
}

/** Resolves when a room says something, anywhere in its own words. */
export const roomSays = (page: Page, room: string, words: RegExp): Promise<unknown> =>
  page.waitForFunction(
    (tag, pattern) =>
      new RegExp(pattern).test(document.querySelector(tag)?.shadowRoot?.textContent ?? ''),
    {},
    `mobiplus-${room}`,
    words.source,
  );

/** Resolves when the status inside a room says something. */
export const statusSays = (page: Page, room: string, words: RegExp): Promise<unknown> =>
  page.waitForFunction(
    (tag, pattern) =>
      new RegExp(pattern).test(
        document.querySelector(tag)?.shadowRoot?.querySelector('mobiplus-status')?.shadowRoot
          ?.textContent ?? '',
      ),
    {},
    `mobiplus-${room}`,
    words.source,
  );

/**
 * Does something, and resolves with the receipts of a type that the receiver gives for it. One press may send two records, in one delivery
 * or in two.
 */
export async function receiptsOf(
  page: Page,
  type: RecordType,
  act: () => Promise<unknown>,
): Promise<readonly Receipt[]> {
  const receiptsIn = async (response: HTTPResponse) => {
    if (!response.url().endsWith('/v1/records')) return [];
    const {results} = (await response.json()) as {results: {receipt?: Receipt}[]};
    return results.flatMap(({receipt}) => (receipt?.record.type === type ? [receipt] : []));
  };
  const posted = page.waitForResponse(async (response) => (await receiptsIn(response)).length > 0);
  await act();
  return receiptsIn(await posted);
}

/** Waits until something outside the browser is there. @throws after ten seconds. */
export async function until<Found>(
  what: string,
  look: () => Promise<Found | undefined>,
): Promise<Found> {
  for (const end = Date.now() + 10_000; Date.now() < end; await pause(50)) {
    const found = await look();
    if (found !== undefined) return found;
  }
  throw new Error(`${what} did not come`);
}

/** The address that the newest letter to somebody leads to, as the demo's mailbox shows it; waits for the letter. */
export const linkTo = (visit: Visit, address: string, subject: RegExp): Promise<string> =>
  until(`a letter to ${address}`, async () => {
    const mailbox = await (await fetch(visit.demo.mailboxUrl)).text();
    const letter = mailbox
      .split('<li>')
      .find((one) => one.includes(`Till ${address}`) && subject.test(one));
    return /href="([^"]+\/c\/[^"]+)"/.exec(letter ?? '')?.[1];
  });

/** What a description list says, term by term. */
export const factsIn = (page: Page, list: string): Promise<Record<string, string>> =>
  page.$eval(list, (one) =>
    Object.fromEntries(
      Array.from(one.querySelectorAll('dt'), (term) => [
        term.textContent.trim(),
        term.nextElementSibling?.textContent.trim() ?? '',
      ]),
    ),
  );

/** What stands in a page of the site's own, given the attribute that its scripts are to bear: none, where the policy is not by nonce. */
export type OwnBody = string | ((bearing: string) => string);

/** A page of the site's own with other words in it, under the site's own policy. @param framed Who else may be framed. */
export async function openOwn(visit: Visit, body: OwnBody, framed = ''): Promise<Tab> {
  const tab = await visit.prepareApart();
  await serveOwn(visit, tab, body, framed);
  await tab.page.goto(`${visit.demo.url}/egen`);
  return tab;
}

/** Lets `/egen` be such a page in a tab. A policy by hash lets what stands inline in it run. */
export async function serveOwn(visit: Visit, tab: Tab, body: OwnBody, framed = ''): Promise<void> {
  const {headers} = await fetch(visit.demo.url);
  const sent = headers.get('content-security-policy') ?? '';
  const [, nonce] = /'nonce-([^']+)'/.exec(sent) ?? [];
  const bearing = nonce === undefined ? '' : `nonce="${nonce}"`;
  const html =
    '<!doctype html><html lang="sv"><meta charset="utf-8"><title>Egen</title><link rel="icon" href="/assets/favicon.svg">' +
    `<script src="/mobiplus-consent.js" data-endpoint="/v1" ${bearing}></script><body>` +
    (typeof body === 'string' ? body : body(bearing));
  const hashes = Array.from(html.matchAll(/<script\b[^>]*>([^<]+)</g), ([, script = '']) =>
    hashOf(script),
  );
  const policy = sent
    .replace("frame-src 'self'", `frame-src 'self' ${framed}`)
    .replace(
      "script-src 'self'",
      `script-src 'self' ${visit.policy === 'hash' ? hashes.join(' ') : ''}`,
    );
  tab.reroute = (request) =>
    request.isNavigationRequest() && new URL(request.url()).pathname === '/egen'
      ? {
          status: 200,
          contentType: 'text/html; charset=utf-8',
          body: html,
          headers: {'content-security-policy': policy},
        }
      : undefined;
}

/** What the site's policy has stopped so far. */
export const policyReports = async ({demo}: Visit): Promise<unknown> =>
  (await fetch(`${demo.url}/csp-reports`)).json();

/** Lets the page hand over what it would have saved as a file, instead of saving it. Before the page is opened. */
export const catchFiles = (page: Page): Promise<unknown> =>
  page.evaluateOnNewDocument(() => {
    const files: Record<string, Promise<string>> = {};
    const blobs = new Map<string, Blob>();
    const create = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      const address = create(blob);
      blobs.set(address, blob);
      return address;
    };
    HTMLAnchorElement.prototype.click = function () {
      const blob = blobs.get(this.href);
      if (blob) files[this.download] = blob.text();
    };
    (window as unknown as {files: typeof files}).files = files;
  });

/** The file that the page has saved since `catchFiles`, by its name; waits for it. */
export async function fileNamed(page: Page, name: RegExp): Promise<string> {
  const handle = await page.waitForFunction(
    (pattern) => {
      const {files} = window as unknown as {files: Record<string, Promise<string>>};
      const [found] = Object.keys(files).filter((one) => new RegExp(pattern).test(one));
      return found !== undefined && files[found];
    },
    {},
    name.source,
  );
  return (await handle.jsonValue()) as string;
}

/** The verifier key of the visit's ledger. */
export async function logKeyOf({demo}: Visit): Promise<string> {
  const response = await fetch(`${demo.url}/.well-known/consent-log.json`);
  return ((await response.json()) as {vkey: string}).vkey;
}
