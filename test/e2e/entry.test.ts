/** The ways in: links, the launcher, the question that is asked again, the browser's own signal, the gate, the language. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {
  engine,
  openByFooter,
  openOwn,
  openVisit,
  outboxEmpty,
  policyReports,
  press,
  receiptsOf,
  roomSays,
  saved,
  settled,
  type Tab,
  type Visit,
} from './visit.ts';

type TabPage = Tab['page'];

const choiceCookie = (page: TabPage) => page.evaluate(() => document.cookie);

const openPreferences = (page: TabPage) => openByFooter(page, 'preferences');

const switches = (page: TabPage) => page.locator('mobiplus-preferences >>> input').wait();

describe(`the ways in, in ${engine}`, () => {
  let visit: Visit;
  before(async () => {
    visit = await openVisit();
  });
  after(async () => {
    await visit.close();
  });

  it('a link to #privacy opens the switches, in one step (R30)', async () => {
    const {page, errors} = await openOwn(visit, '<p><a href="#privacy">Integritet</a>');
    await page.locator('a[href="#privacy"]').click();
    await switches(page);
    assert.equal(await page.$('mobiplus-launcher'), null);
    assert.deepEqual(errors, []);
  });

  it('#privacy in the address opens the switches (R30)', async () => {
    const {page, errors} = await visit.openApart('/webbhotell#privacy');
    await switches(page);
    assert.deepEqual(await page.browserContext().cookies(), []);
    assert.deepEqual(errors, []);
  });

  it('a page without a link gets the launcher, which goes when a link comes (R30)', async () => {
    const {page, errors} = await openOwn(visit, '<main><p>Hej</main>');
    await press(page, 'Avvisa alla');
    await page.locator('mobiplus-launcher >>> button').click();
    await switches(page);
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => !document.querySelector('mobiplus-dialog'));
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = '#privacy';
      link.textContent = 'Integritet';
      document.querySelector('main')?.append(link);
    });
    await page.waitForFunction(() => !document.querySelector('mobiplus-launcher'));
    await page.locator('a[href="#privacy"]').click();
    await switches(page);
    assert.deepEqual(errors, []);
  });

  it('a page with a link gets no launcher, and every page of the site has one', async () => {
    for (const path of ['/', '/en/', '/webbhotell', '/personuppgiftspolicy', '/portal', '/nix']) {
      const {page} = await visit.openApart(path);
      await settled(page);
      assert.notEqual(await page.$('a[data-consent-open="preferences"]'), null, path);
      assert.equal(await page.$('mobiplus-launcher'), null, path);
    }
  });

  it('who answered before a purpose was added is asked for that one only, and the record names only it (R26)', async () => {
    const {page, errors} = await visit.prepareApart();
    const today = Math.floor(Date.now() / 86_400_000) - 3;
    await page.browserContext().setCookie({
      name: 'consent-mobiplus',
      value: `1.${today}.analytics=n1&ads-measurement=n1`,
      domain: 'localhost',
      path: '/',
    });
    await page.goto(visit.demo.url);
    await page.locator('mobiplus-banner button').wait();
    const asked = await page.$eval('mobiplus-banner p', (one) => one.textContent);
    assert.match(asked, /personanpassad|anpassa/i);
    assert.doesNotMatch(asked, /statistik|mätning/i);
    const [receipt] = await receiptsOf(page, 'consent.refused', () => press(page, 'Avvisa alla'));
    await saved(page);
    assert.deepEqual(
      receipt?.record.decisions?.map(({purpose, status}) => [purpose, status]),
      [['ads-personalisation', 'refused']],
    );
    assert.match(
      await choiceCookie(page),
      new RegExp(`1\\.${today + 3}\\.analytics=n1-3&ads-measurement=n1-3&ads-personalisation=n1$`),
    );
    await page.reload();
    await settled(page);
    assert.equal(await page.$('mobiplus-banner'), null);
    assert.deepEqual(errors, []);
  });

  it('the visitor’s language is spoken at once, right to left where it is written so, and back (R23)', async () => {
    const {page, errors} = await visit.openApart();
    await openPreferences(page);
    await switches(page);
    const speaks = (language: string, direction: string) =>
      page.waitForFunction(
        (lang, dir) => {
          const dialog = document.querySelector('mobiplus-dialog');
          const panel = document.querySelector('mobiplus-preferences')?.shadowRoot;
          return [
            dialog?.shadowRoot?.querySelector('dialog'),
            panel?.querySelector('section'),
            document.querySelector('mobiplus-banner'),
          ].every(
            (one) =>
              one?.lang === lang && one.dir === dir && getComputedStyle(one).direction === dir,
          );
        },
        {},
        language,
        direction,
      );
    const heading = () => page.$eval('mobiplus-preferences >>> #heading', (one) => one.textContent);
    const buttons = () =>
      page.$$eval('mobiplus-banner button', (all) => all.map((one) => one.textContent.trim()));
    const swedish = [await heading(), ...(await buttons())];
    await speaks('sv', 'ltr');
    const list = page.locator('mobiplus-dialog >>> select[name="language"]');
    await list.fill('ar');
    await speaks('ar', 'rtl');
    for (const words of [await heading(), ...(await buttons())]) {
      assert.match(words, /\p{Script=Arabic}/u);
      assert.ok(!swedish.includes(words));
    }
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'sv');
    // Another room, opened now, speaks it too.
    await page.locator('mobiplus-dialog >>> nav button[name="rights"]').click();
    await roomSays(page, 'rights', /[\u0600-\u06ff]{4}/);
    assert.equal(await page.$eval('mobiplus-rights >>> section', (one) => one.dir), 'rtl');
    await page.locator('mobiplus-dialog >>> nav button[name="preferences"]').click();
    await list.fill('sv');
    await speaks('sv', 'ltr');
    assert.deepEqual([await heading(), ...(await buttons())], swedish);
    assert.equal(await page.evaluate(() => localStorage.length), 0, 'the language is stored');
    assert.deepEqual(errors, []);
  });

  it('the browser’s own no to ads shows in the switches, until the visitor says otherwise (R58)', async () => {
    const {page, errors} = await visit.prepareApart();
    await page.evaluateOnNewDocument(() => {
      Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', {get: () => true});
    });
    await page.goto(visit.demo.url);
    await openPreferences(page);
    await roomSays(page, 'preferences', /Din webbläsare säger nej till annonsering/);
    const on = await page.$$eval('mobiplus-preferences >>> input', (all) =>
      all.filter(({checked}) => checked).map(({name}) => name),
    );
    assert.deepEqual(on, []);
    await page.locator('mobiplus-preferences >>> input[name="ads-measurement"]').click();
    const [receipt] = await receiptsOf(page, 'consent.mixed', () =>
      page.locator('mobiplus-preferences >>> button[name="button-save"]').click(),
    );
    await saved(page);
    assert.deepEqual(receipt?.record.signal, {gpc: true});
    assert.equal(await page.evaluate(() => window.mobiplusConsent?.has('ads-measurement')), true);
    await openPreferences(page);
    await switches(page);
    assert.equal(await page.$('mobiplus-preferences >>> .signal'), null);
    assert.deepEqual(errors, []);
  });

  it('a browser that says nothing by itself is not said to (R58)', async () => {
    const {page} = await visit.openApart();
    await openPreferences(page);
    await switches(page);
    assert.equal(await page.$('mobiplus-preferences >>> .signal'), null);
  });

  describe('a gate before somebody else’s film', () => {
    const HOST = 'https://film.exempel.se';
    let tab: Tab;
    before(async () => {
      tab = await openOwn(
        visit,
        '<footer><a href="#privacy" data-consent-open="preferences">Dina integritetsval</a></footer>' +
          '<mobiplus-gate purpose="ads-personalisation"><iframe data-category="ads-personalisation" ' +
          `data-src="${HOST}/1" width="560" height="315" title="Film"></iframe></mobiplus-gate>`,
        HOST,
      );
      const own = tab.reroute;
      tab.reroute = (request) =>
        request.url().startsWith(HOST)
          ? {status: 200, contentType: 'text/html', body: '<!doctype html><title>Film</title>'}
          : own?.(request);
      await press(tab.page, 'Avvisa alla');
      await saved(tab.page);
    });

    const frame = () => tab.page.$eval('iframe', (one) => one.getAttribute('src'));
    const isOpen = () =>
      tab.page.waitForFunction(
        (address) => document.querySelector('iframe')?.src === address,
        {},
        `${HOST}/1`,
      );
    const show = (how: 'once' | 'always') =>
      receiptsOf(tab.page, 'consent.given', () =>
        tab.page.locator(`mobiplus-gate >>> button[name="${how}"]`).click(),
      );

    it('is shut: it names the host, keeps the size, and nobody is asked for anything (R1, R18)', async () => {
      const {page} = tab;
      await page.locator('mobiplus-gate >>> button[name="once"]').wait();
      assert.notEqual(await frame(), `${HOST}/1`);
      assert.deepEqual(tab.foreign, []);
      await roomSays(page, 'gate', /Innehåll från film\.exempel\.se/);
      const size = await page.$eval('mobiplus-gate >>> .placeholder', (one) => [
        one.getBoundingClientRect().width,
        one.getBoundingClientRect().height >= 315,
      ]);
      const [width] = await page.$eval('iframe', (one) => [one.offsetWidth]);
      assert.deepEqual(size, [width, true]);
    });

    it('once opens it for this page, and stores nothing on the device (R4, R10)', async () => {
      const {page} = tab;
      const before = await choiceCookie(page);
      const [receipt] = await show('once');
      await isOpen();
      assert.ok(tab.foreign.length > 0 && tab.foreign.every((one) => one === `${HOST}/1`));
      assert.equal(await choiceCookie(page), before);
      assert.match(receipt?.record.subject.ref ?? '', /^o_/);
      assert.deepEqual(
        receipt?.record.decisions?.map(({purpose, validFor}) => [purpose, validFor]),
        [['ads-personalisation', 'P0D']],
      );
      assert.equal(
        await page.evaluate(() => window.mobiplusConsent?.has('ads-personalisation')),
        false,
      );
      await outboxEmpty(page);
      await page.reload();
      await page.locator('mobiplus-gate >>> button[name="once"]').wait();
      assert.notEqual(await frame(), `${HOST}/1`);
    });

    it('always grants the purpose and no other, also for the next page (R17)', async () => {
      const {page} = tab;
      const [receipt] = await show('always');
      await isOpen();
      await saved(page);
      assert.deepEqual(
        receipt?.record.decisions?.map(({purpose, status}) => [purpose, status]),
        [['ads-personalisation', 'given']],
      );
      assert.match(
        await choiceCookie(page),
        /analytics=n1&ads-measurement=n1&ads-personalisation=y1/,
      );
      await page.reload();
      await isOpen();
    });

    it('withdrawal shuts it at once (R31, R33)', async () => {
      const {page} = tab;
      await openPreferences(page);
      await page.locator('mobiplus-preferences >>> button[name="button-withdraw-all"]').click();
      assert.equal(await frame(), null);
      await page.locator('mobiplus-gate >>> button[name="once"]').wait();
      await outboxEmpty(page);
      assert.deepEqual(tab.errors, []);
    });
  });

  it('breaks no rule of a strict policy with Trusted Types', async () => {
    assert.deepEqual(await policyReports(visit), []);
  });
});
