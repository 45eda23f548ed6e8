/** The notice, the objection and marketing's page, as their users meet them. */
import assert from 'node:assert/strict';
import {createHash, randomBytes, randomUUID} from 'node:crypto';
import {readFile} from 'node:fs/promises';
import {after, before, describe, it} from 'node:test';
import type {Permission} from '../../src/contract/permission.ts';
import {composeAct} from '../../src/core/compose-act.ts';
import {pinned} from '../../src/notice/pinned.ts';
import {
  engine,
  linkTo,
  openByFooter,
  openVisit,
  outboxEmpty,
  press,
  roomSays,
  saved,
  statusSays,
  type Visit,
} from './visit.ts';

const normalised = (text: string) => text.replace(/\s+/g, ' ').trim();

describe(`the rooms in ${engine}`, () => {
  let visit: Visit;
  before(async () => {
    visit = await openVisit();
  });
  after(async () => {
    await visit.close();
  });

  it('show the notice to the letter, with real headings, on its own page (R49, R50)', async () => {
    const {page, errors} = await visit.openApart('/personuppgiftspolicy');
    await page.locator('mobiplus-notice h2').wait();
    const shown = await page.$eval('mobiplus-notice', (one) => one.textContent);
    const file = await readFile('src/notice/personuppgiftspolicy.sv.txt');
    assert.equal(createHash('sha256').update(file).digest('hex'), pinned.sha256);
    assert.equal(normalised(shown), normalised(file.toString()));
    const headings = await page.$$eval('mobiplus-notice :is(h1, h2, h3, h4)', (all) => all.length);
    assert.equal(headings, 13);
    assert.deepEqual(errors, []);
  });

  it('take an objection at once, and marketing is told no, with proof (R36, R37)', async () => {
    const ask = (address: string) =>
      visit.marketing<Permission>(
        `/v1/marketing/permission?channel=email&address=${encodeURIComponent(address)}`,
      );
    assert.equal((await ask('Anna.Svensson@exempel.se')).because, 'no-consent');
    const {page, errors} = await visit.openApart();
    await openByFooter(page, 'objection');
    const form = 'mobiplus-objection >>> form[name=object] ';
    await page.locator(`${form}button[type="submit"]`).click();
    await roomSays(page, 'objection', /Välj något/);
    await page.locator(`${form}input[value=email]`).click();
    await page.locator('mobiplus-objection >>> #object-email').fill('inte en adress');
    await page.locator(`${form}button[type="submit"]`).click();
    await roomSays(page, 'objection', /namn@exempel\.se/);
    await page.locator('mobiplus-objection >>> #object-email').fill(' Anna.Svensson@exempel.se ');
    await page.locator(`${form}button[type="submit"]`).click();
    await statusSays(page, 'objection', /Sparat/);
    for (const address of ['anna.svensson@exempel.se', 'ANNA.SVENSSON@EXEMPEL.SE']) {
      const answer = await ask(address);
      assert.deepEqual(
        {allowed: answer.allowed, because: answer.because, proved: answer.proof !== null},
        {allowed: false, because: 'objection', proved: true},
      );
    }
    assert.deepEqual(
      await page.browserContext().cookies(),
      [],
      'an objection leaves nothing on the device',
    );
    await outboxEmpty(page);
    assert.deepEqual(errors, []);
  });

  it('close by Esc, decide nothing, and give the focus back (R22, R68)', async () => {
    const {page} = await visit.openApart();
    await openByFooter(page, 'preferences');
    await page.locator('mobiplus-dialog >>> dialog').wait();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('mobiplus-dialog'));
    assert.deepEqual(await page.browserContext().cookies(), []);
    const focused = await page.evaluate(
      () =>
        document.activeElement?.getAttribute('data-consent-open') ??
        document.activeElement?.tagName,
    );
    assert.equal(focused, 'preferences');
    assert.notEqual(await page.$('mobiplus-banner'), null);
  });

  it('speak English on an English page (R23)', async () => {
    const {page} = await visit.openApart('/en/');
    await press(page, 'Reject all');
    assert.match(await saved(page), /Receipt no\. \d+ has been verified/);
  });

  it('show marketing the figures as a chart with its table', async () => {
    const {page, errors} = await visit.openApart();
    await press(page, 'Avvisa alla');
    await saved(page);
    await page.goto(visit.demo.consoleUrl);
    await page.waitForFunction(
      () =>
        document.querySelectorAll('table tbody tr').length > 0 ||
        [...document.querySelectorAll('*')].some(
          (one) => (one.shadowRoot?.querySelectorAll('table tbody tr').length ?? 0) > 0,
        ),
    );
    assert.equal(new URL(page.url()).hash, '', 'the token stays in the address');
    assert.deepEqual(errors, []);
  });

  it('show what was sent in the console’s mailbox, and its link leads to the page that confirms (R46)', async () => {
    const {page, errors} = await visit.openApart();
    await page.goto(visit.demo.consoleUrl);
    await page.locator('console-nav .menu').click();
    await page.locator('console-nav a[href="#/mailbox"]').click();
    await page.locator('.mailbox button').wait();
    const address = `${randomUUID()}@exempel.se`;
    const record = composeAct(
      {type: 'rights.requested', rights: {right: 'A15', address}},
      {
        id: randomUUID(),
        random: randomBytes(16).toString('base64url'),
        now: Date.now(),
        site: 'localhost',
        notice: {sha256: 'a'.repeat(64), manifest: 'b'.repeat(64), lang: 'sv', layer: 'rights'},
        ui: {method: 'button-request', sdk: '0.2.0+test'},
      },
    );
    const answer = await fetch(`${visit.demo.url}/v1/records`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({v: 1, records: [record]}),
    });
    assert.equal(answer.status, 200);
    const sent = await linkTo(visit, address, /begäran/);
    await page.locator('.mailbox button').click();
    const link = await page.waitForSelector(`.messages a[href="${sent}"]`);
    assert.ok(link);
    const [first] = await page.$$eval('.messages li', (all) => all.map((one) => one.textContent));
    assert.ok(first?.includes(address), 'the newest stands first');
    assert.equal((await fetch(sent)).status, 200);
    assert.deepEqual(errors, []);
  });

  it('refuse figures to who has no token', async () => {
    for (const path of [
      '/v1/statistics',
      '/v1/marketing/permission?channel=email&address=a@b.se',
    ]) {
      const response = await fetch(visit.demo.url + path, {
        headers: {authorization: 'Bearer guess'},
      });
      assert.equal(response.status, 401);
      assert.equal(response.headers.get('content-type')?.split(';')[0], 'application/problem+json');
    }
  });

  it('break no rule of a strict policy with Trusted Types', async () => {
    const reports = await fetch(`${visit.demo.url}/csp-reports`);
    assert.deepEqual(await reports.json(), []);
  });
});
