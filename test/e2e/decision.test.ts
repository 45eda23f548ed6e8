/** The whole way of a click, from the banner to marketing's figure, in a real browser against the real receiver. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {LogDescription, Receipt} from '../../src/contract/receipt.ts';
import type {Statistics} from '../../src/contract/statistics.ts';
import {verifyReceipt} from '../../src/core/verify-receipt.ts';
import {
  engine,
  openByFooter,
  openVisit,
  outboxEmpty,
  press,
  saved,
  settled,
  toldGoogle,
  until,
  type Tab,
  type Visit,
} from './visit.ts';

const GOOGLE = 'https://www.googletagmanager.com/gtag/js';

const storedText = (page: Tab['page']) =>
  page.evaluate(
    () => document.cookie + JSON.stringify(Object.fromEntries(Object.entries(localStorage))),
  );

/** Sums the figures of one purpose. */
async function figures(visit: Visit, purpose: string) {
  const {purposes} = await visit.marketing<Statistics>('/v1/statistics');
  const rows = purposes.filter((row) => row.purpose === purpose);
  const sum = (key: 'given' | 'refused' | 'withdrawn') =>
    rows.reduce((total, row) => total + row[key], 0);
  return {given: sum('given'), refused: sum('refused'), withdrawn: sum('withdrawn')};
}

describe(`a decision in ${engine}`, () => {
  let visit: Visit;
  before(async () => {
    visit = await openVisit();
  });
  after(async () => {
    await visit.close();
  });

  it('stores nothing and asks nothing of anyone before an answer (R1, R2)', async () => {
    const {page, foreign} = await visit.openApart();
    await page.locator('mobiplus-banner button').wait();
    assert.equal(await storedText(page), '{}');
    // What is shown is MobiPlus's own, whatever the tag's settings: the build knows its hash, and nothing is loaded to work it out.
    const loaded = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({name}) => name),
    );
    assert.ok(!loaded.some((name) => name.includes('hash-manifest')));
    assert.deepEqual(await page.browserContext().cookies(), []);
    assert.deepEqual(foreign, []);
    const told = await toldGoogle(page);
    assert.equal(told.length, 1);
    assert.equal(told[0]?.[0], 'default');
    assert.deepEqual([...new Set(Object.values(told[0][1]))], ['denied']);
  });

  it('refused: Google is never requested, no identifier is kept, the record is in the ledger (R4, R10)', async () => {
    const before = await figures(visit, 'analytics');
    const tab = await visit.openApart();
    const {page} = tab;
    const posted = page.waitForResponse((response) => response.url().endsWith('/v1/records'));
    await press(page, 'Avvisa alla');
    const answer = (await (await posted).json()) as {results: {receipt: Receipt}[]};
    assert.match(await saved(page), /Kvitto nr \d+ är kontrollerat/);
    assert.equal(await page.$('mobiplus-banner'), null);

    const receipt = answer.results[0]?.receipt;
    assert.ok(receipt);
    const log = (await (
      await fetch(`${visit.demo.url}/.well-known/consent-log.json`)
    ).json()) as LogDescription;
    assert.equal((await verifyReceipt(receipt, log.vkey)).ok, true);
    assert.equal(receipt.record.type, 'consent.refused');
    assert.match(receipt.record.subject.ref, /^o_/);

    await outboxEmpty(page);
    const stored = await storedText(page);
    assert.match(
      stored,
      /^consent-mobiplus=1\.\d{5}\.analytics=n1&ads-measurement=n1&ads-personalisation=n1\{\}$/,
    );
    await page.reload();
    await settled(page);
    assert.equal(await page.$('mobiplus-banner'), null, 'who said no is asked again');
    assert.deepEqual(tab.foreign, []);
    assert.deepEqual(tab.errors, []);
    assert.equal((await figures(visit, 'analytics')).refused, before.refused + 1);
  });

  it('the site’s own server sets the choice once more, so that it stays its full time in every browser (R26)', async () => {
    const {page, errors} = await visit.openApart();
    const renewed = page.waitForResponse((response) => response.url().endsWith('/v1/choice'));
    await press(page, 'Avvisa alla');
    const answer = await renewed;
    assert.equal(answer.status(), 204);
    const choice = await page.evaluate(() => document.cookie);
    assert.match(
      answer.headers()['set-cookie'] ?? '',
      new RegExp(`^${choice.replaceAll('.', '\\.')}; Path=/; SameSite=Lax; Max-Age=15552000`),
    );
    assert.deepEqual(errors, []);
  });

  it('a newer decision ends the renewal of the older one, and stands (R30)', async () => {
    const tab = await visit.prepareApart();
    const {page} = tab;
    // What a page gives up is no event that every driver tells of.
    await page.evaluateOnNewDocument(() => {
      const {fetch} = window;
      const ended: string[] = [];
      Object.assign(window, {ended});
      window.fetch = (resource, init) => {
        init?.signal?.addEventListener('abort', () => ended.push(resource as string));
        return fetch(resource, init);
      };
    });
    await page.goto(visit.demo.url);
    let asked = 0;
    // The first one hangs; whatever comes later goes its way.
    tab.reroute = (request) =>
      request.url().endsWith('/v1/choice') && ++asked === 1 ? 'hold' : undefined;
    await press(page, 'Godkänn alla');
    await until('the renewal', async () => (asked > 0 ? true : undefined));
    const renewed = page.waitForResponse((response) => response.url().endsWith('/v1/choice'));
    await openByFooter(page, 'preferences');
    await page.locator('mobiplus-preferences >>> button[name="button-withdraw-all"]').click();
    await page.waitForFunction(() =>
      (window as unknown as {ended: string[]}).ended.some((url) => url.endsWith('/v1/choice')),
    );
    assert.match((await renewed).headers()['set-cookie'] ?? '', /analytics=n1/);
    assert.match(await page.evaluate(() => document.cookie), /analytics=n1/);
  });

  it('accepted: Google is told before its tag is requested, and the gates open (R8)', async () => {
    const tab = await visit.openApart('/webbhotell');
    const {page} = tab;
    assert.equal(tab.foreign.length, 0);
    await press(page, 'Godkänn alla');
    await saved(page);
    await page.waitForFunction(() => 'tagSaw' in window);
    const saw = await page.evaluate(
      () => (window as unknown as {tagSaw: [string, string, Record<string, string>][]}).tagSaw,
    );
    assert.deepEqual(
      saw.map(([, action, state]) => [action, state['analytics_storage'], state['ad_storage']]),
      [
        ['default', 'denied', 'denied'],
        ['update', 'granted', 'granted'],
      ],
    );
    assert.ok(tab.foreign.every((address: string) => address.startsWith(GOOGLE)));
    const frame = await page.$eval('iframe[data-category]', (one) => one.getAttribute('src'));
    assert.equal(frame, '/video.html');
    const all = await page.evaluate(() => window.mobiplusConsent?.getAll());
    assert.deepEqual(all, {
      necessary: true,
      analytics: true,
      'ads-measurement': true,
      'ads-personalisation': true,
    });
    assert.deepEqual(tab.errors, []);
  });

  it('withdrawn: Google is told first, its cookies go, the cart stays, the reference is forgotten (R30-R35)', async () => {
    const {page, errors} = await visit.openApart('/webbhotell');
    await page.evaluate(() => (document.cookie = 'cart=42; Path=/'));
    await press(page, 'Godkänn alla');
    await saved(page);
    await page.waitForFunction(() => document.cookie.includes('_ga_MOBIPLUS01'));
    assert.match(await storedText(page), /\.v_[\w-]{22}\.0/);

    await openByFooter(page, 'preferences');
    await page.locator('mobiplus-preferences >>> button[name="button-withdraw-all"]').click();
    const [action, state] = (await toldGoogle(page)).at(-1) ?? [];
    assert.equal(action, 'update');
    assert.deepEqual([...new Set(Object.values(state ?? {}))], ['denied']);
    const cookies = await page.evaluate(() => document.cookie);
    assert.doesNotMatch(cookies, /_ga|_gcl|v_/);
    assert.match(cookies, /cart=42/);
    const frame = await page.$eval('iframe[data-category]', (one) => one.getAttribute('src'));
    assert.equal(frame, null);
    await saved(page);
    const receipts = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const open = indexedDB.open('mobiplus-consent-journal');
          open.onsuccess = () => {
            const all = open.result.transaction('entries').objectStore('entries').getAll();
            all.onsuccess = () => {
              resolve(all.result.length);
            };
          };
        }),
    );
    assert.equal(receipts, 0);
    assert.deepEqual(errors, []);
    assert.ok((await figures(visit, 'analytics')).withdrawn >= 1);
  });

  it('chosen purpose by purpose: one never sets another (R13, R17)', async () => {
    const {page} = await visit.openApart();
    await press(page, 'Inställningar');
    const switches = 'mobiplus-preferences >>> input';
    await page.locator(switches).wait();
    const states = await page.$$eval(switches, (all) => all.map((one) => one.checked));
    assert.deepEqual(states, [false, false, false]);
    await page.locator('mobiplus-preferences >>> input[name="analytics"]').click();
    await page.locator('mobiplus-preferences >>> button[name="button-save"]').click();
    await saved(page);
    const [, state] = (await toldGoogle(page)).at(-1) ?? [];
    assert.deepEqual(
      Object.entries(state ?? {}).filter(([, value]) => value === 'granted'),
      [['analytics_storage', 'granted']],
    );
    await page.reload();
    assert.equal(await page.evaluate(() => window.mobiplusConsent?.has('analytics')), true);
    assert.equal(await page.evaluate(() => window.mobiplusConsent?.has('ads-measurement')), false);
    assert.equal(await page.$('mobiplus-banner'), null);
  });

  it('holds in every tab: the banner goes and Google is told there too', async () => {
    const first = await visit.openApart();
    const second = await first.page.browserContext().newPage();
    await second.goto(visit.demo.url);
    await second.locator('mobiplus-banner button').wait();
    await first.page.bringToFront();
    await press(first.page, 'Avvisa alla');
    await second.waitForSelector('mobiplus-banner', {hidden: true});
    assert.equal((await toldGoogle(second)).at(-1)?.[0], 'update');
  });

  it('is taken by keyboard alone (R68)', async () => {
    const {page} = await visit.openApart();
    await page.locator('mobiplus-banner button').wait();
    for (let presses = 0; presses < 12; presses++) {
      await page.keyboard.press('Tab');
      const label = await page.evaluate(() => document.activeElement?.textContent.trim());
      if (label === 'Avvisa alla') break;
    }
    await page.keyboard.press('Enter');
    await saved(page);
    assert.equal(await page.$('mobiplus-banner'), null);
  });

  it('is still known after the receiver has been restarted', async () => {
    const {page} = await visit.openApart();
    await press(page, 'Godkänn alla');
    await saved(page);
    const before = await visit.marketing<Statistics>('/v1/statistics');
    await visit.restart();
    assert.deepEqual(await visit.marketing<Statistics>('/v1/statistics'), before);
    await page.goto(visit.demo.url);
    await settled(page);
    assert.equal(await page.$('mobiplus-banner'), null);
  });

  it('works with the script tag alone, under the strictest policy: MobiPlus’s own values hold', async () => {
    const policy =
      "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'; " +
      'trusted-types mobiplus-consent lit-html; report-uri /csp-reports';
    const body =
      '<!doctype html><html lang="sv"><title>Bar</title><script src="/mobiplus-consent.js"></script><p>Hej';
    const tab = await visit.prepareApart();
    tab.reroute = (request) =>
      request.isNavigationRequest()
        ? {
            status: 200,
            contentType: 'text/html',
            body,
            headers: {'content-security-policy': policy},
          }
        : undefined;
    await tab.page.goto(visit.demo.url);
    await press(tab.page, 'Avvisa alla');
    assert.match(await saved(tab.page), /Sparat/);
    assert.deepEqual(
      tab.errors.filter((error) => error.startsWith('CONSENT')),
      [],
    );
  });

  it('breaks no rule of a strict policy with Trusted Types', async () => {
    const reports = await fetch(`${visit.demo.url}/csp-reports`);
    assert.deepEqual(await reports.json(), []);
    const {headers} = await fetch(visit.demo.url);
    const policy = headers.get('content-security-policy') ?? '';
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /require-trusted-types-for 'script'/);
    assert.doesNotMatch(policy, /unsafe/);
  });
});
