/** A request about personal data, from the room to the confirmed address, in a real browser against the real receiver. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {RequestState} from '../../src/contract/rights.ts';
import {verifyReceipt} from '../../src/core/verify-receipt.ts';
import {
  engine,
  factsIn,
  linkTo,
  logKeyOf,
  openByFooter,
  openVisit,
  outboxEmpty,
  policyReports,
  receiptsOf,
  roomSays,
  statusSays,
  type Tab,
  type Visit,
} from './visit.ts';

type TabPage = Tab['page'];

const ROOM = 'mobiplus-rights >>> ';
const ADDRESS = 'anna.svensson@exempel.se';

async function openRights(page: TabPage, right: string): Promise<void> {
  await openByFooter(page, 'rights');
  await page.locator(`${ROOM}details[name="${right}"] summary`).click();
}

const submit = (page: TabPage, form: string) =>
  page.locator(`${ROOM}form[data-form="${form}"] button[type="submit"]`).click();

/** What the room says of a number, once it says something of it. */
async function lookUp(page: TabPage, number: string) {
  const asked = page.waitForResponse((response) => response.url().includes('/v1/requests/'));
  await page.locator(`${ROOM}#number`).fill(number);
  await submit(page, 'lookup');
  await asked;
  await page.locator(`${ROOM}.found dl`).wait();
  return factsIn(page, `${ROOM}.found dl`);
}

const dayInWords = (day: string) =>
  new Intl.DateTimeFormat('sv', {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(day));

describe(`a rights request in ${engine}`, () => {
  let visit: Visit;
  let opened: Tab;
  let number: string;
  before(async () => {
    visit = await openVisit();
    opened = await visit.openApart();
  });
  after(async () => {
    await visit.close();
  });

  const stateOf = async (request: string) =>
    (await (await fetch(`${visit.demo.url}/v1/requests/${request}`)).json()) as RequestState;

  it('for access is filed by e-mail: number, due date within a month, receipt; the ledger has no address (R53, R55)', async () => {
    const {page} = opened;
    await openRights(page, 'A15');
    await page.locator(`${ROOM}#A15-email`).fill(` ${ADDRESS} `);
    const [receipt] = await receiptsOf(page, 'rights.requested', () => submit(page, 'A15'));
    await statusSays(page, 'rights', /Sparat\. Kvitto nr \d+ är kontrollerat/);
    assert.ok(receipt);
    assert.equal((await verifyReceipt(receipt, await logKeyOf(visit))).ok, true);
    const {type, rights, subject} = receipt.record;
    assert.equal(type, 'rights.requested');
    assert.equal(subject.level, 'anonymous');
    assert.equal(rights?.right, 'A15');
    assert.equal(rights.status, 'needs-verification');
    assert.doesNotMatch(JSON.stringify(receipt), /anna/i);
    const said = await factsIn(page, `${ROOM}[part="result"] dl`);
    number = said['Begärans nummer'] ?? '';
    assert.match(number, /^MP-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    assert.equal(number, rights.request);
    assert.equal(said['Svar senast'], dayInWords(rights.dueBy));
    // A month and a day at most, and the holidays after it.
    const days = (Date.parse(rights.dueBy) - Date.now()) / 86_400_000;
    assert.ok(days > 27 && days < 38, `due in ${days} days`);
    await outboxEmpty(page);
    assert.deepEqual(await page.browserContext().cookies(), [], 'a request stays on the device');
  });

  it('is looked up by its number in the same room, as people write numbers: it waits for the address (R53)', async () => {
    const {page} = opened;
    const found = await lookUp(page, number.toLowerCase().replaceAll('-', ' '));
    assert.equal(found['Rättighet'], 'Information (registerutdrag)');
    assert.equal(found['Status'], 'Väntar på att du bekräftar');
  });

  it('is confirmed by the link in the mailbox: looking changes nothing, pressing acts, once (R54)', async () => {
    const link = await linkTo(visit, ADDRESS, /Bekräfta din begäran/);
    const {page, errors} = await visit.openApart('/demo/brevlada');
    // By keyboard: the question may stand above the link.
    await page.focus(`a[href="${link}"]`);
    await page.keyboard.press('Enter');
    await page.locator('main form button').wait();
    assert.equal((await stateOf(number)).status, 'needs-verification');
    await page.reload();
    await page.locator('main form button').wait();
    assert.equal((await stateOf(number)).status, 'needs-verification');
    await page.locator('main form button').click();
    await page.waitForFunction(() =>
      /Bekräftat/.test(document.querySelector('h1')?.textContent ?? ''),
    );
    assert.equal((await stateOf(number)).status, 'acknowledged');
    assert.deepEqual(errors, []);
    assert.equal((await fetch(link, {method: 'POST'})).status, 410);
  });

  it('is then looked up as received, with the same due date (R53)', async () => {
    const {page, errors} = opened;
    await page.bringToFront();
    const before = await stateOf(number);
    const found = await lookUp(page, number);
    assert.equal(found['Status'], 'Mottagen');
    assert.equal(found['Svar senast'], dayInWords(before.dueBy));
    assert.deepEqual(errors, []);
  });

  it('for restriction needs one of four grounds: the room says so and goes there; the ground is recorded (R53, R55)', async () => {
    const {page, errors} = await visit.openApart();
    await openRights(page, 'A18');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url());
    });
    const grounds = await page.$$eval(`${ROOM}form[data-form="A18"] input[name="ground"]`, (all) =>
      all.map((one) => one.value),
    );
    assert.deepEqual(grounds, [
      'accuracy-contested',
      'unlawful',
      'needed-for-claim',
      'objection-pending',
    ]);
    await page.locator(`${ROOM}#A18-email`).fill('bo@exempel.se');
    await submit(page, 'A18');
    await page.waitForFunction(
      () =>
        document
          .querySelector('mobiplus-rights')
          ?.shadowRoot?.querySelector('#A18-ground-error')
          ?.textContent.trim() === 'Välj något.',
    );
    await page.waitForFunction(
      () =>
        document
          .querySelector('mobiplus-rights')
          ?.shadowRoot?.activeElement?.getAttribute('name') === 'ground',
    );
    assert.deepEqual(sent, []);
    await page.locator(`${ROOM}form[data-form="A18"] input[value="accuracy-contested"]`).click();
    const [receipt] = await receiptsOf(page, 'rights.requested', () => submit(page, 'A18'));
    await statusSays(page, 'rights', /Sparat/);
    assert.equal(receipt?.record.rights?.ground, 'accuracy-contested');
    assert.deepEqual(errors, []);
  });

  it('with a personal number in the address’s place is refused with the reason, and sent nowhere (R55)', async () => {
    const {page, errors} = await visit.openApart();
    await openRights(page, 'A15');
    const sent: string[] = [];
    page.on('request', (request) => {
      if (request.method() === 'POST') sent.push(request.url());
    });
    for (const said of ['640823-3234', '196408233234', '19640823-3234']) {
      await page.locator(`${ROOM}#A15-email`).fill(said);
      await submit(page, 'A15');
      await roomSays(page, 'rights', /Det liknar ett personnummer\. Det behövs inte/);
      await page.waitForFunction(
        () =>
          document.querySelector('mobiplus-rights')?.shadowRoot?.activeElement?.id === 'A15-email',
      );
      await page.locator(`${ROOM}#A15-email`).fill('inte en adress');
      await submit(page, 'A15');
      await roomSays(page, 'rights', /namn@exempel\.se/);
    }
    assert.deepEqual(sent, []);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
    assert.deepEqual(errors, []);
  });

  it('breaks no rule of a strict policy with Trusted Types', async () => {
    assert.deepEqual(await policyReports(visit), []);
  });
});
