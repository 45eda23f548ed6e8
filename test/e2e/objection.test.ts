/** No to direct marketing, channel by channel, and the way back, as marketing comes to know of it. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Channel} from '../../src/contract/channel.ts';
import type {Permission} from '../../src/contract/permission.ts';
import {
  engine,
  factsIn,
  linkTo,
  openByFooter,
  openVisit,
  outboxEmpty,
  policyReports,
  press,
  receiptsOf,
  roomSays,
  saved,
  statusSays,
  toldGoogle,
  type Tab,
  type Visit,
} from './visit.ts';

type TabPage = Tab['page'];

const ROOM = 'mobiplus-objection >>> ';

const openObjection = (page: TabPage) => openByFooter(page, 'objection');

const tick = (page: TabPage, form: 'object' | 'undo', value: string) =>
  page.locator(`${ROOM}form[name="${form}"] input[value="${value}"]`).click();

const fill = (page: TabPage, id: string, said: string) => page.locator(`${ROOM}#${id}`).fill(said);

const submit = (page: TabPage, form: 'object' | 'undo') =>
  page.locator(`${ROOM}form[name="${form}"] button[type="submit"]`).click();

const fields = (page: TabPage) =>
  page.$$eval(`${ROOM}form[name="object"] input.field`, (all) => all.map((one) => one.name));

const dayInWords = (day: string) =>
  new Intl.DateTimeFormat('sv', {dateStyle: 'long', timeZone: 'UTC'}).format(new Date(day));

describe(`an objection in ${engine}`, () => {
  let visit: Visit;
  before(async () => {
    visit = await openVisit();
  });
  after(async () => {
    await visit.close();
  });

  const ask = (channel: Channel, address: string) =>
    visit.marketing<Permission>(
      `/v1/marketing/permission?channel=${channel}&address=${encodeURIComponent(address)}`,
    );

  it('asks for the addresses that its channels need, and for nothing else (R37)', async () => {
    const {page, errors} = await visit.openApart();
    await openObjection(page);
    await page.locator(`${ROOM}form[name="object"] input[value="email"]`).wait();
    assert.deepEqual(await fields(page), []);
    for (const [channel, asked] of [
      ['email', ['email']],
      ['sms', ['phone']],
      ['phone', ['phone']],
      ['letter', ['name', 'street', 'postcode', 'city']],
      ['support', ['email']],
      ['profiling', ['email']],
    ] as const) {
      await tick(page, 'object', channel);
      await page.locator(`${ROOM}#object-${asked[0]}`).wait();
      assert.deepEqual(await fields(page), asked);
      await tick(page, 'object', channel);
      await page.waitForFunction(
        () =>
          document
            .querySelector('mobiplus-objection')
            ?.shadowRoot?.querySelector('form[name="object"] input.field') === null,
      );
    }
    assert.deepEqual(errors, []);
  });

  it('is marketing’s answer at once, on each of its channels and on no other, with the date by which each stops (R36-R38)', async () => {
    const [email, phone] = ['bo.berg@exempel.se', '+46701740605'];
    const letter = 'Bo Berg|Storgatan 1|111 22';
    assert.notEqual((await ask('email', email)).because, 'objection');
    assert.notEqual((await ask('phone', phone)).because, 'objection');
    assert.notEqual((await ask('letter', letter)).because, 'objection');

    const {page, errors} = await visit.openApart();
    await openObjection(page);
    for (const channel of ['email', 'phone', 'letter']) await tick(page, 'object', channel);
    await fill(page, 'object-email', 'Bo.Berg@exempel.se');
    await fill(page, 'object-phone', '070-174 06 05');
    await fill(page, 'object-name', 'Bo Berg');
    await fill(page, 'object-street', 'Storgatan 1');
    await fill(page, 'object-postcode', '11122');
    await fill(page, 'object-city', 'Stockholm');
    const [receipt] = await receiptsOf(page, 'objection.made', () => submit(page, 'object'));
    await statusSays(page, 'objection', /Sparat/);

    for (const [channel, address] of [
      ['email', email],
      ['phone', phone],
      ['phone', '070-174 06 05'],
      ['letter', letter],
      ['letter', 'bo berg|STORGATAN 1|11122'],
    ] as const) {
      const {allowed, because, proof} = await ask(channel, address);
      assert.deepEqual([channel, allowed, because], [channel, false, 'objection']);
      assert.equal(typeof proof, 'number');
    }
    assert.notEqual((await ask('sms', phone)).because, 'objection');

    assert.doesNotMatch(JSON.stringify(receipt), /berg|storgatan|701740605/i);
    const byChannel = Object.fromEntries(
      (receipt?.record.objections ?? []).map((one) => [one.channel, one.effectiveBy]),
    );
    const today = new Date().toISOString().slice(0, 10);
    assert.ok((byChannel['email'] ?? '9') <= today && (byChannel['phone'] ?? '9') <= today);
    const shown = await factsIn(page, `${ROOM}[part="result"] dl`);
    assert.deepEqual(shown, {
      'E-post': `upphör senast ${dayInWords(byChannel['email'] ?? '')}`,
      Telefon: `upphör senast ${dayInWords(byChannel['phone'] ?? '')}`,
      Brev: `upphör senast ${dayInWords(byChannel['letter'] ?? '')}`,
    });
    const daysForPrint = (Date.parse(byChannel['letter'] ?? '') - Date.now()) / 86_400_000;
    assert.ok(daysForPrint > 20 && daysForPrint <= 31, `letters stop in ${daysForPrint} days`);
    await outboxEmpty(page);
    assert.deepEqual(await page.browserContext().cookies(), []);
    assert.deepEqual(errors, []);
  });

  it('is undone only by the address itself: marketing is told no until the link’s button is pressed (R46, R47)', async () => {
    const email = 'cecilia@exempel.se';
    const first = await visit.openApart();
    await openObjection(first.page);
    await tick(first.page, 'object', 'email');
    await fill(first.page, 'object-email', email);
    await submit(first.page, 'object');
    await statusSays(first.page, 'objection', /Sparat/);
    assert.equal((await ask('email', email)).because, 'objection');

    const {page, errors} = await visit.openApart();
    await openObjection(page);
    await page.locator(`${ROOM}details summary`).click();
    await tick(page, 'undo', 'email');
    await fill(page, 'undo-email', email);
    await submit(page, 'undo');
    await statusSays(page, 'objection', /Sparat/);
    await roomSays(page, 'objection', /Det är nej tills du bekräftar/);
    const isNo = async () => {
      const {allowed, because} = await ask('email', email);
      assert.deepEqual({allowed, because}, {allowed: false, because: 'objection'});
    };
    await isNo();
    const link = await linkTo(visit, email, /får skicka direkt marknadsföring igen/);
    await page.goto(visit.demo.mailboxUrl);
    // By keyboard: the question may stand above the link.
    await page.focus(`a[href="${link}"]`);
    await page.keyboard.press('Enter');
    await page.locator('main form button').wait();
    await isNo();
    await page.locator('main form button').click();
    await page.waitForFunction(() => document.querySelector('h1')?.textContent === 'Bekräftat');
    const {allowed, because, proof} = await ask('email', email);
    assert.deepEqual({allowed, because}, {allowed: true, because: 'consent'});
    assert.equal(typeof proof, 'number');
    assert.deepEqual([...first.errors, ...errors], []);
  });

  it('to profiling needs no address, and withdraws personalised ads on this device, and nothing else (R39)', async () => {
    const {page, errors} = await visit.openApart();
    await press(page, 'Godkänn alla');
    await saved(page);
    await openObjection(page);
    await tick(page, 'object', 'profiling');
    await submit(page, 'object');
    await statusSays(page, 'objection', /Sparat/);
    const rest = {necessary: true, analytics: true, 'ads-measurement': true};
    const grants = {...rest, 'ads-personalisation': false};
    assert.deepEqual(await page.evaluate(() => window.mobiplusConsent?.getAll()), grants);
    const [action, state] = (await toldGoogle(page)).at(-1) ?? [];
    assert.deepEqual(
      [action, state?.['ad_personalization'], state?.['analytics_storage']],
      ['update', 'denied', 'granted'],
    );
    await outboxEmpty(page);
    await page.reload();
    await page.waitForFunction(() => window.mobiplusConsent);
    assert.deepEqual(await page.evaluate(() => window.mobiplusConsent?.getAll()), grants);
    assert.deepEqual(errors, []);
  });

  it('breaks no rule of a strict policy with Trusted Types', async () => {
    assert.deepEqual(await policyReports(visit), []);
  });
});
