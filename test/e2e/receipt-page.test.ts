/** The saved page of receipts, opened from a disk by a browser that has no network to ask. */
import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {after, before, describe, it} from 'node:test';
import {build} from 'esbuild';
import puppeteer, {type Browser} from 'puppeteer-core';
import {launchOptions} from '../../scripts/engines.ts';
import {composeReceiptPage} from '../../src/core/compose-receipt-page.ts';
import {altered, genuine, vkey} from '../browser/support/genuine-receipt.ts';
import {words} from '../unit/support/page-words.ts';

const engine = process.env['ENGINE'] === 'firefox' ? 'firefox' : 'chromium';

async function bundleVerifier(): Promise<string> {
  const {outputFiles} = await build({
    entryPoints: ['src/entry/verifier.ts'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]!.text;
}

describe(`a saved page of receipts in ${engine}`, () => {
  let browser: Browser;
  let folder: string;
  let page: string;
  before(async () => {
    browser = await puppeteer.launch(launchOptions[engine]);
    folder = await mkdtemp(join(tmpdir(), 'mobiplus-receipts-'));
    page = composeReceiptPage(
      {v: 1, exportedAt: '2026-11-26T10:00:00Z', logKey: vkey, receipts: [genuine, altered], words},
      await bundleVerifier(),
    );
  });
  after(async () => {
    await browser.close();
    await rm(folder, {recursive: true});
  });

  /** Opens the page from disk. */
  async function verdicts(text: string) {
    const path = join(folder, 'receipts.html');
    await writeFile(path, text);
    const tab = await browser.newPage();
    const asked: string[] = [];
    tab.on('request', (request) => asked.push(request.url()));
    const {href} = pathToFileURL(path);
    await tab.goto(href);
    await tab.waitForFunction(() =>
      [...document.querySelectorAll('.verdict')].every((one) => one.textContent !== ''),
    );
    const found = await tab.$$eval('.verdict', (all) => all.map((one) => one.textContent));
    await tab.close();
    return {found, elsewhere: asked.filter((url) => url !== href)};
  }

  it('checks itself at once: genuine is genuine and altered is false, and asks nobody (R6, R62)', async () => {
    assert.deepEqual(await verdicts(page), {found: ['✓ genuine', '✗ false'], elsewhere: []});
  });

  it('finds a receipt false when one letter of it is changed in the file', async () => {
    const forged = page.replaceAll('www.mobiplus.se', 'www.mobiplus.sf');
    assert.notEqual(forged, page);
    assert.deepEqual((await verdicts(forged)).found, ['✗ false', '✗ false']);
  });

  it('finds a receipt false when the words beside it are changed', async () => {
    const forged = page.replace('<dd>refused it</dd>', '<dd>gave it</dd>');
    assert.notEqual(forged, page);
    assert.deepEqual((await verdicts(forged)).found, ['✗ false', '✗ false']);
  });

  it('prints, with every receipt whole', async () => {
    const path = join(folder, 'receipts.html');
    await writeFile(path, page);
    const tab = await browser.newPage();
    await tab.goto(pathToFileURL(path).href);
    const shown = await tab.$$eval('article', (all) =>
      all.map((one) => getComputedStyle(one).breakInside),
    );
    assert.deepEqual(shown, ['avoid', 'avoid']);
    assert.equal(Buffer.from((await tab.pdf()).subarray(0, 5)).toString(), '%PDF-');
    await tab.close();
  });
});
