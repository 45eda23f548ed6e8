/** Pages of MobiPlus inside one another: the question is put once, and what is decided holds in all. */
import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import type {Browser, Tab, Visitor} from './driver/browser.ts';
import {openBrowser} from './driver/open-browser.ts';
import {engine} from './engine.ts';
import {standingNow} from './frameworks/standing-now.ts';
import {FRAME, FRAME_PAGE, gatedFrame, watchedPage} from './frameworks/watched.ts';
import {hasBanner, hasNoBanner} from './site/has-banner.ts';
import {openSite, type Site} from './site/open-site.ts';
import {receipted} from './site/receipted.ts';
import {settled} from './site/settled.ts';

/** What the page inside says of itself, to a page around it that cannot look into it. */
interface Inside {
  readonly banners: number;
  readonly analytics: boolean;
  readonly errors: readonly string[];
}

/** Tells the page around it how it is, four times a second, and presses a button that it is asked to. */
const TELLS = `<script>
  const button = (label) => [...document.querySelectorAll('mobiplus-banner button')].find((one) => one.textContent.includes(label));
  setInterval(() => parent.postMessage({
    banners: document.querySelectorAll('mobiplus-banner button').length / 3,
    analytics: mobiplusConsent.has('analytics'),
    errors: seen.errors,
  }, '*'), 250);
  addEventListener('message', ({data}) => button(data)?.click());
</script>`;

const HEARS = `<script>addEventListener('message', ({data}) => { if ('banners' in data) window.inside = data; })</script>`;

const inside = () => (window as unknown as {inside?: Inside}).inside;

describe(`a page in a frame of another in ${engine}`, () => {
  let site: Site;
  let browser: Browser;
  let visitor: Visitor | undefined;
  before(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser(engine)]);
    site.serve(FRAME, FRAME_PAGE);
    site.serve('/own/inner', watchedPage('Inre', `<p>Inre</p>${gatedFrame}`, TELLS));
  });
  afterEach(async () => {
    await visitor?.close();
    visitor = undefined;
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  async function openAround(frame: string): Promise<Tab> {
    site.serve(
      '/own/outer',
      watchedPage('Yttre', `<iframe id="inner" src="${frame}" title="Inre"></iframe>`, HEARS),
    );
    const tab = await (visitor = await browser.newVisitor()).openTab();
    await tab.goto(`${site.url}/own/outer`);
    await tab.until(hasBanner);
    await settled(tab);
    return tab;
  }

  it('of its own origin: one question, and the frame follows what is decided around it, both ways', async () => {
    const before = await site.records();
    const tab = await openAround('/own/inner');
    assert.equal((await tab.until(inside)).banners, 0);
    await tab.clickText('mobiplus-banner button', 'Godkänn alla');
    await receipted(tab);
    await tab.until(() => (window as unknown as {inside?: Inside}).inside?.analytics === true);
    const openInside = () =>
      (document.getElementById('inner') as HTMLIFrameElement).contentDocument?.querySelector(
        'iframe[data-category][src]',
      ) != null;
    await tab.until(openInside);
    assert.equal(await site.records(), before + 1);
    await tab.evaluate(async () => {
      await window.mobiplusConsent?.withdraw();
    });
    await tab.until(() => (window as unknown as {inside?: Inside}).inside?.analytics === false);
    assert.equal(await tab.evaluate(openInside), false);
    const {errors, layer, subscriber} = await tab.evaluate(standingNow);
    assert.deepEqual([errors, layer, subscriber], [[], 1, 1]);
    assert.deepEqual((await tab.evaluate(inside))?.errors, []);
  });

  it('of another origin: each asks for itself, and neither breaks the other', async () => {
    const tab = await openAround(site.url.replace('localhost', 'inre.localhost') + '/own/inner');
    await tab.until(() => (window as unknown as {inside?: Inside}).inside?.banners === 1);
    await tab.evaluate(() => {
      (document.getElementById('inner') as HTMLIFrameElement).contentWindow?.postMessage(
        'Avvisa alla',
        '*',
      );
    });
    await tab.until(() => (window as unknown as {inside?: Inside}).inside?.banners === 0);
    assert.equal(await tab.evaluate(hasBanner), true);
    await tab.clickText('mobiplus-banner button', 'Godkänn alla');
    await tab.until(hasNoBanner);
    await receipted(tab);
    const now = await tab.evaluate(inside);
    assert.deepEqual([now?.analytics, now?.errors], [false, []]);
    assert.deepEqual((await tab.evaluate(standingNow)).errors, []);
  });
});
