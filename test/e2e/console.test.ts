/**
 * The console's rooms, as staff meet them: in both languages, light and dark, wide and narrow. With SHOTS each is photographed into the
 * folder that it names. What marketing does there is in console-marketing.test.ts.
 */
import assert from 'node:assert/strict';
import {randomBytes, randomUUID} from 'node:crypto';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import type {DecisionRecord} from '../../src/contract/record.ts';
import type {Right} from '../../src/contract/rights.ts';
import {refusal} from '../../receiver/src/testing/sample.ts';
import {composeAct, type Act} from '../../src/core/compose-act.ts';
import {enter, look, LOOKS, passes, says, signIn, speak} from './console-page.ts';
import {
  catchFiles,
  engine,
  fileNamed,
  openVisit,
  policyReports,
  until,
  type Tab,
  type Visit,
} from './visit.ts';

const ROOMS = {
  start: 'console-figures li',
  rates: 'console-rates #rates-empty',
  trials: 'console-trials summary',
  permission: 'console-permission form',
  lists: 'console-scrub form',
  suppression: 'console-suppression .figures li',
  desk: 'console-desk .rows li',
  ledger: 'console-ledger .size',
  webhooks: 'console-deliveries tbody tr',
  trail: 'console-trail tbody tr',
  news: 'console-versions .difference p',
  tokens: 'console-tokens .cards li',
  mailbox: 'console-mailbox .messages li',
} as const;
type Room = keyof typeof ROOMS;

const ADDRESS = 'anna.svensson@exempel.se';

describe(`the console, in ${engine}`, () => {
  let visit: Visit;
  let tab: Tab;
  let page: Page;
  let hook: Server;
  /** What the other side of the webhook answers. */
  let answer = 410;
  let heard = 0;

  before(async () => {
    hook = createServer((request, response) => {
      heard++;
      request.resume();
      response.writeHead(answer).end();
    });
    await new Promise<void>((resolve) => hook.listen(0, '127.0.0.1', resolve));
    const {port} = hook.address() as AddressInfo;
    visit = await openVisit(undefined, {
      webhooks: [
        {
          id: 'crm',
          url: `http://127.0.0.1:${String(port)}/consent`,
          secret: `whsec_${randomBytes(32).toString('base64')}`,
          events: ['objection.made', 'rights.requested', 'rights.fulfilled'],
          recipient: 'Svea Trafik AB',
        },
      ],
    });
    tab = await visit.prepareApart();
    page = tab.page;
    await catchFiles(page);
    for (const right of ['A15', 'A20'] as const) await file(right);
    await post(refusal());
    await post(
      compose({
        type: 'objection.made',
        objections: [
          {channel: 'email', scope: 'group:mobiplus', status: 'active', address: ADDRESS},
        ],
      }),
    );
    await signIn(page, visit);
  });
  after(async () => {
    await visit.close();
    hook.close();
  });

  const compose = (act: Act): DecisionRecord =>
    composeAct(act, {
      id: randomUUID(),
      random: randomBytes(16).toString('base64url'),
      now: Date.now(),
      site: 'localhost',
      notice: {sha256: 'a'.repeat(64), manifest: 'b'.repeat(64), lang: 'sv', layer: 'rights'},
      ui: {method: 'button-request', sdk: '0.1.0+test'},
    });

  async function post(record: DecisionRecord): Promise<void> {
    const response = await fetch(`${visit.demo.url}/v1/records`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({v: 1, records: [record]}),
    });
    assert.ok(response.ok, await response.text());
  }
  const file = (right: Right) =>
    post(compose({type: 'rights.requested', rights: {right, address: ADDRESS}}));

  const go = (room: Room, item = '') =>
    enter(page, visit, room + item, item ? 'console-update' : ROOMS[room]);

  it('leads by keyboard to the rooms that one’s roles open, and says where one is', async () => {
    await page.setViewport({width: 390, height: 844});
    await go('start');
    await page.focus('console-nav .menu');
    await page.keyboard.press('Enter');
    const places = await page.$$eval('console-nav a', (all) => all.map((one) => one.hash));
    assert.deepEqual(
      places,
      Object.keys(ROOMS).map((room) => `#/${room}`),
    );
    const to = Object.keys(ROOMS).indexOf('desk');
    for (let i = 0; i <= to; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForSelector('console-desk');
    const current = await page.$$eval('console-nav a[aria-current=page]', (all) =>
      all.map((one) => one.hash),
    );
    assert.deepEqual(current, ['#/desk']);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'content');
    assert.equal(await page.$eval('console-nav .menu', (one) => one.ariaExpanded), 'false');
  });

  it('opens to marketing no room but marketing’s', async () => {
    const other = await visit.openApart();
    await other.page.goto(visit.demo.consoleUrl);
    await other.page.locator('console-nav a').wait();
    const places = await other.page.$$eval('console-nav a', (all) => all.map((one) => one.hash));
    assert.deepEqual(
      places,
      ['start', 'rates', 'trials', 'permission', 'lists', 'suppression', 'ledger', 'mailbox'].map(
        (room) => `#/${room}`,
      ),
    );
    await other.page.goto(`${visit.demo.url}/console/#/tokens`);
    await other.page.waitForSelector('console-start');
    assert.equal(await other.page.$('console-tokens'), null);
    await other.page.close();
    // Firefox draws nothing in a tab that lies behind another.
    await page.bringToFront();
  });

  it('answers whether one may write, and proves it in the ledger (R36, R37)', async () => {
    await go('permission');
    await speak(page, 'sv');
    await page.locator('#whom').fill(ADDRESS);
    await page.locator('console-permission form button').click();
    await says(page, 'console-permission .verdict', /Nej, skicka ingen reklam[^]*invänt/);
    await page.locator('console-permission .verdict a').click();
    await says(page, 'console-proof .verdict', /Kvittot stämmer[^]*Invändning/);
  });

  it('takes a request from its identity to its refusal, with the reason in words (R53, R54)', async () => {
    await go('desk');
    await speak(page, 'sv');
    await page.locator('console-desk .rows a').click();
    await page.waitForSelector('console-update');
    const offered = await page.$$eval('console-update input', (all) => all.map((one) => one.value));
    assert.deepEqual(offered, ['acknowledged', 'rejected', 'revoked']);
    const step = async (to: string) => {
      await page.locator(`console-update input[value="${to}"]`).click();
    };
    const save = () => page.locator('console-update button').click();
    await step('acknowledged');
    await save();
    await says(page, 'console-request', /Läget är nu: Mottagen/);
    await step('extended');
    await page.select('#reason', 'complexity');
    await save();
    await says(page, 'console-request', /Läget är nu: Förlängd[^]*Din begäran är komplicerad/);
    await step('rejected');
    await save();
    await says(page, '#update-wrong', /Välj ett skäl/);
    await page.select('#reason', 'identity-not-proved');
    await save();
    await says(page, 'console-request', /Läget är nu: Avslagen[^]*inte kunnat fastställa/);
    assert.equal(await page.$('console-update'), null);
    const letter = await page.$eval('#answer-text', (one) => (one as HTMLTextAreaElement).value);
    assert.match(letter, /Vi har avslagit den.*inte kunnat fastställa.*imy\.se.*domstol/s);
  });

  it('shows that a webhook stopped, and tells it anew', async () => {
    await until('the webhook’s end', async () => {
      // The receiver looks after its webhooks every few seconds, and the room reads them once.
      await enter(page, visit, 'webhooks', 'console-webhooks');
      await page.reload();
      await page.waitForSelector('console-webhooks .cards');
      return (await page.$('console-webhooks .wrong')) ?? undefined;
    });
    const before = heard;
    answer = 200;
    await page.locator('console-webhooks .cards button').click();
    await says(page, 'console-webhooks .verdict', /sänds om|sent again/);
    await until('the replay', () => Promise.resolve(heard > before ? true : undefined));
  });

  it('makes a service token, shows it once, and revokes it', async () => {
    await page.goto(`${visit.demo.url}/console/#/tokens`);
    await page.locator('#token-name').fill('nyhetsbrev');
    await page.locator('console-tokens input[value=permission]').click();
    await page.locator('console-tokens form button').click();
    const secret = await page.waitForSelector('.secret');
    const token = (await secret?.evaluate((one) => one.textContent)) ?? '';
    const me = () =>
      fetch(`${visit.demo.url}/v1/staff/me`, {headers: {authorization: `Bearer ${token}`}});
    assert.deepEqual(((await (await me()).json()) as {acts: unknown}).acts, ['permission']);
    await page.reload();
    await page.waitForSelector(ROOMS.tokens);
    assert.equal(await page.$('.secret'), null);
    await page.locator('console-tokens .cards button').click();
    await says(page, ROOMS.tokens, /Återkallad|Revoked/);
    assert.equal((await me()).status, 401);
  });

  it('says in the trail who did all that, and gives it as a file', async () => {
    await go('trail');
    await page.select('console-trail select', 'tokens');
    await page.locator('console-trail form button').click();
    await says(page, 'console-trail tbody', /made.*permission/);
    await page.locator('console-trail .scroll + p button').click();
    assert.match(await fileNamed(page, /trail/), /link:Demo.*made [\da-f-]{36}: permission/);
  });

  it('says what is wrong, and what the receiver advises', async () => {
    await page.goto(`${visit.demo.url}/console/#/desk/MP-0000-0000-0000`);
    await says(page, 'console-request .problem', /./);
    const said = await page.$eval('console-request .problem', (one) => one.textContent);
    assert.match(said, /Det finns inget|There is nothing/);
  });

  for (const room of Object.keys(ROOMS) as Room[])
    it(`is read by everybody in the room “${room}”`, async () => {
      for (const chosen of LOOKS) {
        await look(page, chosen);
        await go(room);
        await speak(page, chosen.language);
        await passes(page, room, chosen);
      }
    });

  it('is read by everybody in one request', async () => {
    for (const chosen of LOOKS) {
      await look(page, chosen);
      await go('desk');
      const address = await page.$eval('console-desk .rows a', (one) => one.hash);
      await go('desk', address.slice('#/desk'.length));
      await speak(page, chosen.language);
      await passes(page, 'request', chosen);
    }
  });

  it('breaks no rule of the policy', async () => {
    assert.deepEqual(await policyReports(visit), []);
  });
});
