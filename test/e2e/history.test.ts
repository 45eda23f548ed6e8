/** What this browser has decided, checked without a network and taken along. */
import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import type {Choice} from '../../src/contract/choice.ts';
import type {Receipt} from '../../src/contract/receipt.ts';
import {receiptIndex} from '../../src/core/receipt-index.ts';
import {verifyReceipt} from '../../src/core/verify-receipt.ts';
import {
  catchFiles,
  engine,
  fileNamed,
  logKeyOf,
  openByFooter,
  openVisit,
  outboxEmpty,
  policyReports,
  press,
  roomSays,
  saved,
  type Tab,
  type Visit,
} from './visit.ts';

type TabPage = Tab['page'];

const ROOM = 'mobiplus-history >>> ';

async function openHistory(page: TabPage): Promise<void> {
  await openByFooter(page, 'preferences');
  await page.locator('mobiplus-dialog >>> nav button[name="history"]').click();
  await page.locator(`${ROOM}button[name="json"]`).wait();
}

const journal = (page: TabPage) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const open = indexedDB.open('mobiplus-consent-journal');
        open.onupgradeneeded = () => {
          open.transaction?.abort();
        };
        open.onerror = () => {
          resolve(0);
        };
        open.onsuccess = () => {
          const all = open.result.transaction('entries').objectStore('entries').getAll();
          all.onsuccess = () => {
            resolve(all.result.length);
          };
        };
      }),
  );

describe(`the history in ${engine}`, () => {
  let visit: Visit;
  let tab: Tab;
  let folder: string;
  before(async () => {
    visit = await openVisit();
    folder = await mkdtemp(join(tmpdir(), 'mobiplus-history-'));
    tab = await visit.prepareApart();
    await catchFiles(tab.page);
    await tab.page.goto(visit.demo.url);
  });
  after(async () => {
    await visit.close();
    await rm(folder, {recursive: true});
  });

  /** What a saved page says of its receipts, opened from disk, and whom it asked. */
  async function verdicts(text: string) {
    const path = join(folder, 'kvitton.html');
    await writeFile(path, text);
    const {href} = pathToFileURL(path);
    const page = await visit.browser.newPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(href);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.verdict')].every((one) => one.textContent !== ''),
    );
    const found = await page.$$eval('.verdict', (all) => all.map((one) => one.textContent));
    await page.close();
    return {found, elsewhere: asked.filter((url) => url !== href)};
  }

  it('lists what was decided, newest first, and finds it genuine with the network cut (R62)', async () => {
    const {page, errors} = tab;
    await press(page, 'Godkänn alla');
    await saved(page);
    await outboxEmpty(page);
    // A later visit: nothing is known but what the device has kept.
    await page.reload();
    tab.reroute = (request) => (/\/v1\/|\.well-known/.test(request.url()) ? 'abort' : undefined);
    await openHistory(page);
    await page.locator(`${ROOM}button[name="check"]`).wait();
    const entries = await page.$$eval(`${ROOM}li[part="entry"]`, (all) =>
      all.map((one) => one.textContent.replace(/\s+/g, ' ')),
    );
    assert.equal(entries.length, 1);
    for (const words of [/Kvitto nr \d+/, /statistik/i, /annons/i])
      assert.match(entries[0] ?? '', words);
    tab.reroute = () => 'abort';
    await page.locator(`${ROOM}button[name="check"]`).click();
    await roomSays(page, 'history', /✓ Kvittot är äkta och posten är oförändrad\./);
    assert.deepEqual(errors, []);
  });

  it('hands over everything as JSON: the choice, the receipts and the key, all of it verifiable (R67)', async () => {
    const {page} = tab;
    await page.locator(`${ROOM}button[name="json"]`).click();
    const file = JSON.parse(await fileNamed(page, /\.json$/)) as {
      v: number;
      choice: Choice;
      receipts: Receipt[];
      waiting: unknown[];
      logKey: string;
    };
    assert.equal(file.v, 1);
    assert.equal(file.logKey, await logKeyOf(visit));
    assert.deepEqual(file.waiting, []);
    assert.equal(file.receipts.length, 1);
    for (const receipt of file.receipts)
      assert.equal((await verifyReceipt(receipt, file.logKey)).ok, true);
    assert.equal(file.receipts[0]?.record.subject.ref, file.choice.ref);
    assert.deepEqual(
      Object.entries(file.choice.answers).map(([id, {granted}]) => [id, granted]),
      [
        ['analytics', true],
        ['ads-measurement', true],
        ['ads-personalisation', true],
      ],
    );
  });

  it('hands over a page that checks itself from disk and asks nobody; a changed one is found false (R62, R67)', async () => {
    const {page, errors} = tab;
    await page.locator(`${ROOM}button[name="page"]`).click();
    const text = await fileNamed(page, /\.html$/);
    const {found, elsewhere} = await verdicts(text);
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', /^✓ /);
    assert.deepEqual(elsewhere, []);
    const forged = text.replaceAll('consent.given', 'consent.mixed');
    assert.notEqual(forged, text);
    assert.match((await verdicts(forged)).found[0] ?? '', /^✗ /);
    assert.deepEqual(errors, []);
  });

  it('after a refusal: the receipt is offered at once, and nothing is kept on the device (R4)', async () => {
    const {page, errors} = await visit.prepareApart();
    await catchFiles(page);
    await page.goto(visit.demo.url);
    await press(page, 'Avvisa alla');
    await saved(page);
    await page.locator('mobiplus-status >>> button[name="receipt"]').click();
    const receipt = JSON.parse(await fileNamed(page, /^mobiplus-kvitto-\d+\.json$/)) as Receipt;
    assert.equal(receipt.record.type, 'consent.refused');
    assert.equal((await verifyReceipt(receipt, await logKeyOf(visit))).ok, true);
    await outboxEmpty(page);
    assert.equal(await journal(page), 0);
    assert.doesNotMatch(await page.evaluate(() => document.cookie), /[vo]_/);

    await openHistory(page);
    await roomSays(page, 'history', new RegExp(`Kvitto nr ${receiptIndex(receipt)}`));
    await roomSays(page, 'history', /Kvittot finns då bara tills du lämnar sidan/);
    await page.reload();
    await openHistory(page);
    await roomSays(page, 'history', /Den här webbläsaren har inga kvitton\./);
    assert.deepEqual(errors, []);
  });

  it('after a withdrawal: what the device forgets is still offered on this page (R35)', async () => {
    const {page, errors} = await visit.prepareApart();
    await catchFiles(page);
    await page.goto(visit.demo.url);
    await press(page, 'Godkänn alla');
    await saved(page);
    await openByFooter(page, 'preferences');
    await page.locator('mobiplus-preferences >>> button[name="button-withdraw-all"]').click();
    await page.locator('mobiplus-status >>> button[name="receipt"]').wait();
    await outboxEmpty(page);
    assert.equal(await journal(page), 0);
    await openHistory(page);
    await page.waitForFunction(
      () =>
        document
          .querySelector('mobiplus-history')
          ?.shadowRoot?.querySelectorAll('button[name="check"]').length === 2,
    );
    await page.locator(`${ROOM}button[name="json"]`).click();
    const {receipts} = JSON.parse(await fileNamed(page, /kvitton.*\.json$/)) as {
      receipts: Receipt[];
    };
    assert.deepEqual(
      receipts.map(({record}) => record.type),
      ['consent.withdrawn', 'consent.given'],
    );
    assert.deepEqual(errors, []);
  });

  it('breaks no rule of a strict policy with Trusted Types', async () => {
    assert.deepEqual(await policyReports(visit), []);
  });
});
