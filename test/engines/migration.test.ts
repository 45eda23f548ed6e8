/** A site that comes from another consent tool: its refusals are kept, its yeses are asked about, its markup gates as it is. */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Tab, Visitor} from './driver/browser.ts';
import {openBrowser} from './driver/open-browser.ts';
import {engine} from './engine.ts';
import {hasBanner} from './site/has-banner.ts';
import {openSite, type Site} from './site/open-site.ts';

const TAG = 'http://tag.exempel.se/tag.js';
const FILM = 'http://film.exempel.se/film';

/** A page as its developer left it, but for the tag that has taken the other tool's place. */
const pageOf = (from: string, markup: string) =>
  '<!doctype html><html lang="sv"><meta charset="utf-8"><title>Flyttad</title>' +
  `<script type="application/json" id="mobiplus-consent-config">{"migration":{"from":"${from}"}}</script>` +
  `<script src="/mobiplus-consent.js" data-endpoint="/v1"></script><body>${markup}<a href="#privacy">Val</a>`;

interface Moved {
  readonly from: string;
  /** As the other tool wrote it for who refused statistics and marketing. */
  readonly refused: string;
  /** For who accepted everything there. */
  readonly accepted: string;
  readonly script: string;
  readonly frame: string;
}

const TOOLS: readonly Moved[] = [
  {
    from: 'cookiebot',
    refused: `CookieConsent=${encodeURIComponent("{stamp:'x',necessary:true,preferences:false,statistics:false,marketing:false,method:'explicit',ver:1,utc:1764000000000,region:'se'}")}`,
    accepted: `CookieConsent=${encodeURIComponent("{stamp:'x',necessary:true,preferences:true,statistics:true,marketing:true,method:'explicit',ver:1,utc:1764000000000,region:'se'}")}`,
    script: `<script type="text/plain" data-cookieconsent="statistics" src="${TAG}"></script>`,
    frame: `<iframe title="Film" data-cookieconsent="marketing" data-cookieblock-src="${FILM}"></iframe>`,
  },
  {
    from: 'onetrust',
    refused: `OptanonConsent=${encodeURIComponent('datestamp=1')}&groups=C0001%3A1%2CC0002%3A0%2CC0003%3A0%2CC0004%3A0`,
    accepted: `OptanonConsent=${encodeURIComponent('datestamp=1')}&groups=C0001%3A1%2CC0002%3A1%2CC0003%3A1%2CC0004%3A1`,
    script: `<script type="text/plain" class="optanon-category-C0002" src="${TAG}"></script>`,
    frame: `<iframe title="Film" class="optanon-category-C0004" data-src="${FILM}"></iframe>`,
  },
  {
    from: 'cookieconsent',
    refused: `cc_cookie=${encodeURIComponent('{"categories":["necessary"],"revision":0,"data":null,"consentTimestamp":"2026-11-01T10:00:00.000Z","consentId":"x","services":{"necessary":[],"analytics":[],"marketing":[]},"languageCode":"sv","lastConsentTimestamp":"2026-11-01T10:00:00.000Z","expirationTime":1793000000000}')}`,
    accepted: `cc_cookie=${encodeURIComponent('{"categories":["necessary","analytics","marketing"],"revision":0,"data":null,"consentTimestamp":"2026-11-01T10:00:00.000Z","consentId":"x","services":{"necessary":[],"analytics":[],"marketing":[]},"languageCode":"sv","lastConsentTimestamp":"2026-11-01T10:00:00.000Z","expirationTime":1793000000000}')}`,
    script: `<script type="text/plain" data-category="analytics" src="${TAG}"></script>`,
    frame: `<iframe title="Film" data-category="ads-measurement ads-personalisation" data-src="${FILM}"></iframe>`,
  },
];

describe(`coming from another consent tool, in ${engine}`, () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser(engine)]);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  /** A visitor who comes with what the other tool had stored. */
  async function arrive(tool: Moved, cookie: string): Promise<[Tab, Visitor]> {
    const visitor = await browser.newVisitor();
    visitor.network.serve(TAG, {body: 'window.tagRan = true', contentType: 'text/javascript'});
    visitor.network.serve(FILM, {
      body: '<!doctype html><title>Film</title>',
      contentType: 'text/html',
    });
    site.serve('/tom', '<!doctype html><title>Tom</title>');
    site.serve('/flyttad', pageOf(tool.from, tool.script + tool.frame));
    const tab = await visitor.openTab();
    await tab.goto(`${site.url}/tom`);
    await tab.evaluate((text) => {
      document.cookie = `${text}; Path=/`;
      if (text.startsWith('Optanon'))
        document.cookie = 'OptanonAlertBoxClosed=2026-11-01T10:00:00.000Z; Path=/';
    }, cookie);
    await tab.goto(`${site.url}/flyttad`);
    return [tab, visitor];
  }

  for (const tool of TOOLS) {
    it(`${tool.from}: who refused there is not asked again, and it is recorded as taken over (R25, R26)`, async () => {
      const [tab, visitor] = await arrive(tool, tool.refused);
      const choice = await tab.until(() => /consent-mobiplus=([^;]+)/.exec(document.cookie)?.[1]);
      assert.match(choice, /^1\.\d+\.analytics=n1&ads-measurement=n1&ads-personalisation=n1$/);
      const said = await tab.evaluate(() => ({
        origins: window.mobiplusConsent?.origins(),
        banner: document.querySelector('mobiplus-banner') !== null,
      }));
      assert.equal(said.origins?.['analytics'], 'chosen');
      assert.equal(said.banner, false);
      assert.deepEqual(tab.foreign(), []);
      await visitor.close();
    });

    it(`${tool.from}: a yes that was given there grants nothing, and is asked about here; then the markup gates as it is (R1)`, async () => {
      const [tab, visitor] = await arrive(tool, tool.accepted);
      await tab.until(hasBanner);
      assert.equal(await tab.evaluate(() => window.mobiplusConsent?.has('analytics')), false);
      assert.deepEqual(tab.foreign(), []);
      await tab.clickText('mobiplus-banner button', 'Godkänn alla');
      await tab.until(() => 'tagRan' in window);
      const src = await tab.until(() => document.querySelector('iframe')?.getAttribute('src'));
      assert.equal(src, FILM);
      await tab.press('Tab');
      await tab.evaluate(() => window.mobiplusConsent?.withdraw());
      await tab.until(() => !document.querySelector('iframe')?.hasAttribute('src'));
      await visitor.close();
    });
  }
});
