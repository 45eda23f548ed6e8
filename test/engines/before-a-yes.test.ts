/** What every page of the site does to a visitor who has not said yes: nothing. */
import assert from 'node:assert/strict';
import {after, describe, it} from 'node:test';
import {nothingStored} from './driver/nothing-stored.ts';
import {openBrowser} from './driver/open-browser.ts';
import {engine} from './engine.ts';
import {hasBanner, hasNoBanner} from './site/has-banner.ts';
import {holding} from './site/holding.ts';
import {listPages} from './site/list-pages.ts';
import {openSite} from './site/open-site.ts';
import {receipted} from './site/receipted.ts';
import {settled} from './site/settled.ts';

/** Pages that are looked at side by side: each takes its three seconds whatever the others do. */
const AT_ONCE = 4;

const [site, browser] = await Promise.all([openSite(), openBrowser(engine)]);
const pages = await listPages(site);
const pathOf = (page: string) => page.slice(site.url.length);

/** Scrolls to the foot of the page and back for three seconds, as a reader does. Runs in the page. */
async function scrollAbout(): Promise<void> {
  const start = Date.now();
  for (let passed = 0; passed < 3000; passed = Date.now() - start) {
    scrollTo(0, document.documentElement.scrollHeight * Math.sin((passed / 3000) * Math.PI));
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
}

/** Runs in the page. */
const carriesTag = () => document.querySelector('script[src="/mobiplus-consent.js"]') !== null;

after(async () => {
  await browser.close();
  await site.close();
});

describe(`before any answer, in ${engine}`, {concurrency: AT_ONCE}, () => {
  for (const page of pages)
    it(`${pathOf(page)} asks nothing of anyone and keeps nothing, however long it is read (R1, R2, R5)`, async () => {
      const visitor = await browser.newVisitor();
      const tab = await visitor.openTab();
      await tab.goto(page);
      if (await tab.evaluate(carriesTag)) await tab.until(hasBanner);
      await tab.evaluate(scrollAbout);
      assert.deepEqual(await tab.stored(), nothingStored);
      assert.deepEqual(tab.foreign(), []);
      assert.equal(await tab.evaluate(hasBanner), await tab.evaluate(carriesTag));
      await visitor.close();
    });
});

describe(`after Avvisa alla, in ${engine}`, () => {
  it('all pages keep the choice and nothing else, ask nothing of anyone, and do not ask again (R1, R4, R25)', async () => {
    const tab = await (await browser.newVisitor()).openTab();
    await tab.goto(site.url);
    await tab.clickText('mobiplus-banner button', 'Avvisa alla');
    await receipted(tab);
    for (const page of pages) {
      await tab.goto(page);
      await settled(tab);
      const {cookies, jar, ...rest} = holding(await tab.stored());
      assert.deepEqual({...rest, cookies: {}, jar: []}, nothingStored, page);
      assert.deepEqual(Object.keys(cookies), ['consent-mobiplus'], page);
      assert.deepEqual(
        jar.map(({name}) => name),
        ['consent-mobiplus'],
        page,
      );
      assert.equal(await tab.evaluate(hasNoBanner), true, page);
    }
    assert.deepEqual(tab.foreign(), []);
  });
});
