/** The first visit, by pointer and by keyboard: the same in all three engines. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Tab} from './driver/browser.ts';
import {openBrowser} from './driver/open-browser.ts';
import {engine} from './engine.ts';
import {hasBanner, hasNoBanner} from './site/has-banner.ts';
import {openSite, type Site} from './site/open-site.ts';
import {receipted} from './site/receipted.ts';
import {settled} from './site/settled.ts';
import {tabTo} from './site/tab-to.ts';
import {toldGoogle} from './site/told-google.ts';
import {untilAsked} from './site/until-asked.ts';

const GOOGLE = 'https://www.googletagmanager.com';
/** Of Google's types, those that MobiPlus's purposes drive. */
const GRANTED = ['ad_personalization', 'ad_storage', 'ad_user_data', 'analytics_storage'];
const RECEIPT = /Sparat\. Kvitto nr \d+ är kontrollerat\./;
const SAID_NO = /^1\.\d{5}\.analytics=n1&ads-measurement=n1&ads-personalisation=n1$/;
const SAID_YES =
  /^1\.\d{5}\.analytics=y1&ads-measurement=y1&ads-personalisation=y1\.v_[\w-]{22}\.0$/;

interface Way {
  readonly name: string;
  answer(tab: Tab, label: string): Promise<void>;
  withdraw(tab: Tab): Promise<void>;
}

const pointer: Way = {
  name: 'pointer',
  answer: (tab, label) => tab.clickText('mobiplus-banner button', label),
  async withdraw(tab) {
    await tab.click('footer [data-consent-open="preferences"]');
    await tab.clickText('mobiplus-preferences >>> button', 'Återkalla alla');
  },
};

const keyboard: Way = {
  name: 'keyboard',
  async answer(tab, label) {
    await tabTo(tab, label);
    await tab.press('Enter');
  },
  async withdraw(tab) {
    await tabTo(tab, 'Dina integritetsval');
    await tab.press('Enter');
    await tab.until(
      () =>
        document.querySelector('mobiplus-preferences')?.shadowRoot?.querySelector('button') != null,
    );
    await tabTo(tab, 'Återkalla alla');
    await tab.press('Space');
  },
};

describe(`a first visit in ${engine}`, () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser(engine)]);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  async function arrive(): Promise<Tab> {
    const tab = await (await browser.newVisitor()).openTab();
    await tab.goto(site.url);
    await tab.until(hasBanner);
    assert.deepEqual(await tab.evaluate(toldGoogle), [['default', []]]);
    return tab;
  }

  const choiceIn = async (tab: Tab) => (await tab.stored()).cookies['consent-mobiplus'] ?? '';

  for (const way of [pointer, keyboard]) {
    it(`refused by ${way.name}: the banner goes, Google is told and never asked, the receipt is verified (R2, R10, R68)`, async () => {
      const tab = await arrive();
      await way.answer(tab, 'Avvisa alla');
      await tab.until(hasNoBanner);
      assert.deepEqual(await tab.evaluate(toldGoogle), [
        ['default', []],
        ['update', []],
      ]);
      assert.match(await receipted(tab), RECEIPT);
      assert.match(await choiceIn(tab), SAID_NO);
      assert.deepEqual(tab.foreign(), []);
    });

    it(`accepted by ${way.name}, and withdrawn by it: each is told to Google at once, and receipted (R8, R30-R32, R68)`, async () => {
      const tab = await arrive();
      await way.answer(tab, 'Godkänn alla');
      await tab.until(hasNoBanner);
      assert.deepEqual((await tab.evaluate(toldGoogle)).at(-1), ['update', GRANTED]);
      const given = await receipted(tab);
      assert.match(given, RECEIPT);
      assert.match(await choiceIn(tab), SAID_YES);
      await untilAsked(tab, GOOGLE);
      assert.deepEqual([...new Set(tab.foreign())], [GOOGLE]);

      await way.withdraw(tab);
      await tab.until(() => !document.cookie.includes('=y1'));
      assert.deepEqual((await tab.evaluate(toldGoogle)).at(-1), ['update', []]);
      const withdrawn = await receipted(tab);
      assert.match(withdrawn, RECEIPT);
      assert.notEqual(withdrawn, given);
      assert.match(await choiceIn(tab), SAID_NO);

      const asked = tab.foreign().length;
      await tab.reload();
      await settled(tab);
      const told = await tab.evaluate(toldGoogle);
      assert.equal(told[0]?.[0], 'default');
      assert.deepEqual(
        told.flatMap(([, granted]) => granted),
        [],
      );
      assert.equal(tab.foreign().length, asked);
      assert.equal(await tab.evaluate(hasNoBanner), true);
    });
  }
});
