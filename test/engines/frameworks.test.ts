/** Frameworks that swap a page's body instead of leaving the page: one question, one record, and nothing open that is denied. */
import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import type {Browser, Tab, Visitor} from './driver/browser.ts';
import {openBrowser} from './driver/open-browser.ts';
import {engine} from './engine.ts';
import {bundle} from './frameworks/bundle.ts';
import {standingNow} from './frameworks/standing-now.ts';
import {FRAME, FRAME_PAGE, gatedFrame, watchedPage} from './frameworks/watched.ts';
import {hasBanner} from './site/has-banner.ts';
import {openSite, type Site} from './site/open-site.ts';
import {receipted} from './site/receipted.ts';
import {settled} from './site/settled.ts';

interface Framework {
  readonly name: string;
  /** The module that starts it. */
  readonly module: string;
  /** Attributes of what leads from page to page. */
  readonly link: string;
}

const FRAMEWORKS: readonly Framework[] = [
  {name: 'Turbo Drive', module: "import '@hotwired/turbo';", link: ''},
  {name: 'htmx', module: "import 'htmx.org';", link: 'hx-boost="true"'},
];

/** Nothing is decided yet. */
const ASKED = {
  banners: 1,
  launchers: 1,
  openFrames: 0,
  shutFrames: 1,
  ran: {},
  layer: 0,
  subscriber: 0,
  written: 0,
  unload: [],
  errors: [],
};
/** A yes was given. */
const GRANTED = {
  ...ASKED,
  banners: 0,
  openFrames: 1,
  shutFrames: 0,
  ran: {head: 1},
  layer: 1,
  subscriber: 1,
};

const titled = (title: string) => document.title === title;

for (const [index, {name, module, link}] of FRAMEWORKS.entries())
  describe(`${name} in ${engine}`, () => {
    const first = `/own/${index}/first`;
    const second = `/own/${index}/second`;
    let site: Site;
    let browser: Browser;
    let visitor: Visitor | undefined;
    let tab: Tab;

    before(async () => {
      [site, browser] = await Promise.all([openSite(), openBrowser(engine)]);
      site.serve(`/own/${index}.js`, await bundle(module), 'text/javascript');
      site.serve(FRAME, FRAME_PAGE);
      const tag = `<script src="/own/${index}.js" defer></script>`;
      const page = (title: string, to: string, more = '') =>
        watchedPage(
          title,
          `<main><h1>${title}</h1><a id="on" ${link} href="${to}">vidare</a>${gatedFrame}</main>${more}`,
          tag,
        );
      site.serve(first, page('Ett', second));
      site.serve(second, page('Två', first, '<mobiplus-objection></mobiplus-objection>'));
    });
    afterEach(async () => {
      await visitor?.close();
      visitor = undefined;
    });
    after(async () => {
      await browser.close();
      await site.close();
    });

    async function arrive(): Promise<void> {
      tab = await (visitor = await browser.newVisitor()).openTab();
      await tab.goto(site.url + first);
      await tab.until(hasBanner);
      await tab.evaluate(() => {
        Object.assign(window, {stayed: true});
      });
    }

    /** Waits for a page of that title to be shown, without the page having been left. */
    async function shows(title: string) {
      await tab.until(titled, title);
      await settled(tab);
      assert.equal(await tab.evaluate(() => 'stayed' in window), true, 'the page was left');
      return tab.evaluate(standingNow);
    }
    async function follow(title: string) {
      await tab.evaluate(() => document.getElementById('on')?.click());
      return shows(title);
    }
    async function goBack(title: string) {
      await tab.evaluate(() => {
        history.back();
      });
      return shows(title);
    }

    const accept = () => tab.clickText('mobiplus-banner button', 'Godkänn alla');

    it('keeps one question and one launcher through visits and back, and asks nothing of Google', async () => {
      await arrive();
      for (const look of [() => shows('Ett'), () => follow('Två'), () => goBack('Ett')])
        assert.deepEqual(await look(), ASKED);
      assert.deepEqual(tab.foreign(), []);
    });

    it('makes one decision of one press after visits: one record, one event, one call', async () => {
      const before = await site.records();
      await arrive();
      await follow('Två');
      await goBack('Ett');
      await follow('Två');
      await accept();
      await receipted(tab);
      const now = await shows('Två');
      assert.deepEqual([now.layer, now.subscriber, now.banners], [1, 1, 0]);
      assert.equal(await site.records(), before + 1);
    });

    it('opens the frame of each page after a yes, and runs what is gated in the head once', async () => {
      await arrive();
      await accept();
      await receipted(tab);
      for (const look of [() => shows('Ett'), () => follow('Två'), () => goBack('Ett')])
        assert.deepEqual(await look(), GRANTED);
    });

    it('opens nothing of a page that it kept open, once withdrawn (R32)', async () => {
      await arrive();
      await accept();
      await receipted(tab);
      await follow('Två');
      await tab.evaluate(() => window.mobiplusConsent?.withdraw());
      const frames = await tab.evaluate(() => window.seen.frames);
      const now = await goBack('Ett');
      assert.deepEqual([now.openFrames, now.shutFrames, now.banners], [0, 1, 0]);
      assert.deepEqual(now.ran, {head: 1});
      assert.equal(await tab.evaluate(() => window.seen.frames), frames);
    });

    it('takes an objection in a room that stands on a page, at the second visit as at the first (R36)', async () => {
      await arrive();
      await tab.clickText('mobiplus-banner button', 'Avvisa alla');
      await receipted(tab);
      for (const look of [() => follow('Två'), () => follow('Ett'), () => follow('Två')])
        await look();
      const before = await site.records();
      await tab.click('mobiplus-objection >>> input[value=profiling]');
      await tab.click('mobiplus-objection >>> form[name=object] button[type=submit]');
      await tab.until(() =>
        document
          .querySelector('mobiplus-objection')
          ?.shadowRoot?.querySelector('mobiplus-status')
          ?.shadowRoot?.textContent.includes('Sparat'),
      );
      // The objection, and the no to personalised advertising that comes with it (R39).
      assert.equal(await site.records(), before + 2);
    });

    it('brings no dialog back that was open when the page was left', async () => {
      await arrive();
      await tab.evaluate(() => window.mobiplusConsent?.show('rights'));
      await tab.until(() => document.querySelector('mobiplus-dialog mobiplus-rights') !== null);
      await follow('Två');
      const {errors} = await goBack('Ett');
      assert.equal(await tab.evaluate(() => document.querySelector('mobiplus-dialog')), null);
      assert.deepEqual(errors, []);
    });

    it('leaves no question behind that was answered on another page', async () => {
      await arrive();
      await follow('Två');
      await tab.clickText('mobiplus-banner button', 'Avvisa alla');
      await receipted(tab);
      const {banners, launchers, openFrames} = await goBack('Ett');
      assert.deepEqual([banners, launchers, openFrames], [0, 1, 0]);
    });
  });
