/**
 * A day at work: staff sign in at their identity provider, read a rate, scrub a list, answer a request in time, and find each act in the
 * trail.
 */
import assert from 'node:assert/strict';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {after, before, describe, it} from 'node:test';
import puppeteer, {type Browser, type ElementHandle, type Page} from 'puppeteer-core';
import {fillReceiver} from '../../receiver/demo-data/fill-receiver.ts';
import {openReceiver, type Receiver} from '../../receiver/src/open-receiver.ts';
import {
  CLIENT_ID,
  CLIENT_SECRET,
  openIdentityProvider,
  type IdentityProvider,
} from '../../receiver/src/testing/open-identity-provider.ts';
import {objection} from '../../receiver/src/testing/sample.ts';
import {launchOptions} from '../../scripts/engines.ts';
import {swedishDay} from '../../src/core/swedish-day.ts';
import {says} from './console-page.ts';
import {catchFiles, engine, fileNamed, ownDatabase} from './visit.ts';

const CONSOLE = fileURLToPath(new URL('../../dist/console', import.meta.url));
const DAY_MS = 86_400_000;
const OBJECTOR = 'anna.svensson@exempel.se';
const LIST = `Namn;E-post;Kundtyp\r\nAnna Svensson;${OBJECTOR};Kund\r\nBo Ek;bo.ek@exempel.se;Kund\r\nCarl;ingen adress;Kund\r\n`;

describe(`a day of staff at work, in ${engine}`, () => {
  let directory: string;
  let provider: IdentityProvider;
  let receiver: Receiver;
  let browser: Browser;
  let page: Page;
  let url = '';
  const errors: string[] = [];

  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'mobiplus-day-'));
    const place = {dataDirectory: directory, databaseUrl: await ownDatabase()};
    const until = swedishDay(Date.now() - DAY_MS);
    await fillReceiver({...place, decisions: 1500, days: 70, until, seed: 'a day'});
    provider = await openIdentityProvider();
    receiver = await openReceiver({
      ...place,
      marketingToken: 'a-token-that-nobody-uses',
      consoleDirectory: CONSOLE,
      publicUrl: () => url,
      staffProvider: {
        issuer: provider.issuer,
        clientId: CLIENT_ID,
        clientSecret: CLIENT_SECRET,
        rolesClaim: 'groups',
      },
    });
    await receiver.app.listen({port: 0, host: '127.0.0.1'});
    const {port} = receiver.app.server.address() as {port: number};
    url = `http://localhost:${String(port)}`;
    await provider.serve(`${url}/console/callback`);
    await receiver.app.inject({
      method: 'POST',
      url: '/v1/records',
      payload: {v: 1, records: [objection(OBJECTOR)]},
    });
    browser = await puppeteer.launch(launchOptions[engine]);
    page = await browser.newPage();
    page.setDefaultTimeout(15_000);
    page.on('pageerror', (error) => errors.push(String(error)));
    await catchFiles(page);
  });
  after(async () => {
    await browser.close();
    await receiver.close();
    await provider.close();
    await rm(directory, {recursive: true, force: true});
  });

  const enter = async (room: string) => {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${room}`);
    await page.waitForSelector(`console-${room} h1`);
  };
  /** Signs in as somebody with these roles, whoever was there before. */
  async function signInAs(name: string, ...groups: readonly string[]): Promise<void> {
    provider.signsIn = {sub: name, name, groups};
    await browser.deleteCookie(...(await browser.cookies()));
    await page.goto(`${url}/console/`);
    await page.locator('console-sign-in a').click();
    await says(page, 'header', new RegExp(name));
  }

  it('marketing signs in at the provider, and reads how many said yes, of whom', async () => {
    await signInAs('Maja', 'marketing');
    const isSwedish = await page.evaluate(() => document.documentElement.lang === 'sv');
    if (!isSwedish) await page.locator('header button[lang=sv]').click();
    await enter('rates');
    await says(page, 'console-rates', /\d+\s%/);
    assert.ok(await page.$('console-rates table'), 'its table stands beside the chart');
  });

  it('scrubs a list, and takes home who may be written to (R37, R41)', async () => {
    await enter('lists');
    const path = join(directory, 'utskick.csv');
    await writeFile(path, LIST);
    const field = (await page.$('#list-file')) as ElementHandle<HTMLInputElement>;
    await field.uploadFile(path);
    await page.locator('console-scrub button[type=submit]').click();
    await page.waitForSelector('console-list-summary');
    await page.locator('console-list-summary button').click();
    const rows = (await fileNamed(page, /^utskick/)).trim().split('\r\n');
    assert.match(rows[0] ?? '', /Namn;E-post;Kundtyp;allowed_email;because_email/);
    assert.match(rows[1] ?? '', new RegExp(`^Anna Svensson;${OBJECTOR};Kund;false;objection;`));
    assert.match(rows[2] ?? '', /^Bo Ek;bo\.ek@exempel\.se;Kund;false;no-consent;/);
    assert.match(rows[3] ?? '', /^Carl;ingen adress;Kund;false;unreadable-address;/);
  });

  it('the data-protection officer answers a request before its last day (R53)', async () => {
    await signInAs('Disa', 'privacy');
    await enter('desk');
    await says(page, 'console-desk .rows', /dagar kvar/);
    const rows = await page.$$eval('console-desk .rows li', (all) =>
      all.map((row) => [row.innerText, row.querySelector('a')?.hash ?? ''] as const),
    );
    const [, place = ''] = rows.find(([text]) => text.includes('Mottagen')) ?? [];
    await page.locator(`console-desk a[href="${place}"]`).click();
    await page.locator('console-update input[value="fulfilled"]').click();
    await page.locator('console-update button').click();
    await says(page, 'console-request', /Läget är nu: Besvarad/);
  });

  it('each act stands in the trail with who did it', async () => {
    await enter('trail');
    for (const [who, what] of [
      ['Maja', 'rates by language'],
      ['Maja', 'scrub email'],
      ['Disa', 'MP-.* fulfilled'],
    ] as const)
      await says(page, 'console-trail tbody', new RegExp(`${who}[^\\n]*\\n?[^\\n]*${what}`));
    assert.deepEqual(errors, []);
  });
});
