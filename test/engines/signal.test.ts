/** What a browser says by itself: Global Privacy Control by its own setting, and Advanced Data Protection Control by a stand-in. */
import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {LedgerRecord} from '../../src/contract/record.ts';
import type {Browser, Tab, Visitor} from './driver/browser.ts';
import {openBrowser} from './driver/open-browser.ts';
import {engine} from './engine.ts';
import {sayAdpc, sayGpc, type Control, type Decisions} from './site/browser-signals.ts';
import {hasBanner, hasNoBanner} from './site/has-banner.ts';
import {inline} from './site/inline.ts';
import {openSite, type Site} from './site/open-site.ts';
import {ownPage} from './site/own-page.ts';
import {settled} from './site/settled.ts';
import {toldGoogle} from './site/told-google.ts';

const AD_TAG = 'http://tagg.example/annons.js';
const ADS = ['ads-measurement', 'ads-personalisation'];
/** WebKit has no such setting, so that its pages must say it, and its requests say nothing. */
const byPage = engine === 'webkit';

const stand = () => {
  const consent = window.mobiplusConsent!;
  const [grants, origins] = [consent.getAll(), consent.origins()];
  const ids = Object.keys(grants);
  return {
    granted: ids.filter((id) => grants[id]),
    signalled: ids.filter((id) => origins[id] === 'signalled'),
  };
};
const askedFor = () =>
  (document.querySelector('mobiplus-banner') as unknown as {purposes: {id: string}[]}).purposes.map(
    ({id}) => id,
  );
const isSent = () => !Object.keys(localStorage).some((key) => key.startsWith('mobiplus-consent.'));
const choice = () => /consent-mobiplus=([^;]*)/.exec(document.cookie)?.[1] ?? '';

describe(`what the browser itself says, in ${engine}`, () => {
  let site: Site;
  let browser: Browser;
  let signalling: Browser;
  let logged = 0;
  before(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser(engine)]);
    signalling = byPage ? browser : await openBrowser(engine, {gpc: true});
    site.serve('/tom', '<!doctype html><title>Tom</title>');
    site.serve(
      '/signal',
      ownPage({
        before: byPage ? inline(sayGpc) : '',
        body: `<script type="text/plain" data-category="ads-measurement" data-src="${AD_TAG}"></script>`,
      }),
    );
  });
  after(async () => {
    if (signalling !== browser) await signalling.close();
    await browser.close();
    await site.close();
  });

  beforeEach(() => {
    fresh();
  });

  /** What has come to the ledger since the last time. */
  function fresh(): readonly LedgerRecord[] {
    const all = site.ledger().slice(logged);
    logged += all.length;
    return all;
  }
  const statuses = ({decisions = []}: LedgerRecord) =>
    decisions.map(({purpose, status}) => `${purpose} ${status}`);

  async function visit(visitor: Visitor, path: string): Promise<Tab> {
    const tab = await visitor.openTab();
    await tab.goto(site.url + path);
    return tab;
  }

  async function save(tab: Tab, ...switches: readonly string[]): Promise<void> {
    await tab.click('a[href="#privacy"]');
    for (const id of switches) await tab.click(`mobiplus-preferences >>> input[name=${id}]`);
    await tab.clickText('mobiplus-preferences >>> button', 'Spara mina val');
    await tab.until(() => document.querySelector('mobiplus-dialog') === null);
  }

  describe(`Global Privacy Control${byPage ? ', said by the page' : ''}`, () => {
    it(`advertising is refused and not asked for, profiling objected to; one record of it, however many pages and tabs${byPage ? '' : ', and the receiver has heard the header too'} (R58, R60, R61)`, async () => {
      const visitor = await signalling.newVisitor();
      const tab = await visit(visitor, '/signal');
      await tab.until(hasBanner);
      await tab.until(() => document.cookie.includes('=s1'));
      assert.deepEqual(await tab.evaluate(stand), {granted: ['necessary'], signalled: ADS});
      assert.deepEqual(await tab.evaluate(askedFor), ['analytics']);
      assert.match(
        await tab.evaluate(choice),
        /^1\.\d{5}\.ads-measurement=s1&ads-personalisation=s1$/,
      );
      await tab.until(isSent);

      await tab.reload();
      await settled(tab);
      assert.deepEqual(await tab.evaluate(askedFor), ['analytics']);
      const beside = await visit(visitor, '/signal');
      await settled(beside);
      assert.deepEqual(await beside.evaluate(stand), {granted: ['necessary'], signalled: ADS});
      await beside.until(isSent);

      const records = fresh();
      assert.equal(records.length, 1);
      const [record] = records as [LedgerRecord];
      assert.equal(record.type, 'signal.received');
      assert.equal(record.ui.method, 'signal');
      assert.deepEqual([record.subject.level, record.subject.actor], ['anonymous', 'user-agent']);
      assert.deepEqual(
        statuses(record),
        ADS.map((id) => `${id} refused`),
      );
      assert.deepEqual(
        record.objections?.map(({channel, status}) => [channel, status]),
        [['profiling', 'active']],
      );
      assert.deepEqual(record.signal, {gpc: true});
      assert.equal(record.secGpc, byPage ? undefined : true);
      assert.deepEqual(tab.foreign(), []);
    });

    it('two tabs that open at once record it once (R61)', async () => {
      const visitor = await signalling.newVisitor();
      const tabs = [await visitor.openTab(), await visitor.openTab()];
      await Promise.all(tabs.map((tab) => tab.goto(`${site.url}/signal`)));
      for (const tab of tabs) {
        await tab.until(() => document.cookie.includes('=s1'));
        await settled(tab);
        await tab.until(isSent);
      }
      assert.deepEqual(
        fresh().map(({type}) => type),
        ['signal.received'],
      );
    });

    it('Accept all does not outweigh it, neither in the banner nor in the preferences; a switch of its own does, and goes on doing so (R58)', async () => {
      const tab = await visit(await signalling.newVisitor(), '/signal');
      await tab.clickText('mobiplus-banner button', 'Godkänn alla');
      await tab.until(hasNoBanner);
      const accepted = {granted: ['necessary', 'analytics'], signalled: ADS};
      assert.deepEqual(await tab.evaluate(stand), accepted);
      await tab.click('a[href="#privacy"]');
      await tab.clickText('mobiplus-preferences >>> button', 'Godkänn alla');
      await tab.until(() => document.querySelector('mobiplus-dialog') === null);
      assert.deepEqual(await tab.evaluate(stand), accepted);
      assert.match(
        await tab.evaluate(choice),
        /\.analytics=y1&ads-measurement=s1&ads-personalisation=s1\.v_/,
      );
      assert.deepEqual(tab.foreign(), []);

      await save(tab, 'ads-measurement');
      const overridden = {granted: ['necessary', 'analytics', 'ads-measurement'], signalled: []};
      assert.deepEqual(await tab.evaluate(stand), overridden);
      assert.match(await tab.evaluate(choice), /ads-measurement=Y1/);
      await tab.until(isSent);
      await tab.reload();
      await settled(tab);
      assert.deepEqual(await tab.evaluate(stand), overridden);
      assert.deepEqual((await tab.evaluate(toldGoogle)).at(-1), [
        'update',
        ['ad_storage', 'ad_user_data', 'analytics_storage'],
      ]);
      assert.ok(tab.foreign().includes(AD_TAG));
      assert.equal(await tab.evaluate(hasNoBanner), true);
      const records = fresh();
      assert.equal(records.filter(({type}) => type === 'signal.received').length, 1);
      assert.deepEqual(statuses(records.at(-1)!), [
        'analytics given',
        'ads-measurement given',
        'ads-personalisation refused',
      ]);
      assert.deepEqual(records.at(-1)?.signal, {gpc: true});
    });

    it('a yes from before it is taken back at once, for advertising alone, and the visitor is told (R32, R58, R61)', async () => {
      const visitor = await signalling.newVisitor();
      const tab = await visit(visitor, '/tom');
      await tab.evaluate(() => {
        const day = Math.floor(Date.now() / 86_400_000);
        const all = 'analytics=y1&ads-measurement=y1&ads-personalisation=y1';
        document.cookie = `consent-mobiplus=1.${day}.${all}.v_abcdefghijklmnopqrstuv.4; Path=/; Max-Age=9999`;
        document.cookie = '_gcl_au=1; Path=/';
        document.cookie = '_ga=1; Path=/';
      });
      await tab.goto(`${site.url}/signal`);
      // Already when the page is read: no advertising tag has run.
      const [first, ...updates] = await tab.evaluate(toldGoogle);
      assert.deepEqual(first, ['default', []]);
      assert.ok(updates.length > 0);
      for (const update of updates) assert.deepEqual(update, ['update', ['analytics_storage']]);
      await tab.until(() => /=s1&ads-personalisation=s1/.test(document.cookie));
      assert.deepEqual(await tab.evaluate(stand), {
        granted: ['necessary', 'analytics'],
        signalled: ADS,
      });
      await tab.until(() => !document.cookie.includes('_gcl_au'));
      assert.match(await tab.evaluate(() => document.cookie), /_ga=1/);
      assert.match(
        await tab.evaluate(choice),
        /\.analytics=y1&ads-measurement=s1&ads-personalisation=s1\.v_abcdefghijklmnopqrstuv\.5$/,
      );
      const words = await tab.until(
        () => document.querySelector('mobiplus-status')?.shadowRoot?.textContent,
      );
      assert.match(words, /Din webbläsare har återkallat samtycken åt dig/);
      await tab.until(isSent);
      await tab.reload();
      await settled(tab);
      const records = fresh();
      assert.deepEqual(
        records.map(({type}) => type),
        ['signal.received'],
      );
      assert.deepEqual(
        statuses(records[0]!),
        ADS.map((id) => `${id} withdrawn`),
      );
      assert.deepEqual(tab.foreign(), []);
    });
  });

  describe('Advanced Data Protection Control', () => {
    /** Visits a page whose browser has decided so. */
    async function decided(decisions: Decisions): Promise<Tab> {
      site.serve('/adpc', ownPage({before: inline(sayAdpc, decisions)}));
      const tab = await visit(await browser.newVisitor(), '/adpc');
      await settled(tab);
      return tab;
    }

    it('a consent in it grants nothing: all is asked for as of anybody (R60)', async () => {
      const tab = await decided({consent: ['analytics', 'ads-measurement']});
      assert.deepEqual(await tab.evaluate(stand), {granted: ['necessary'], signalled: []});
      assert.deepEqual(await tab.evaluate(askedFor), ['analytics', ...ADS]);
      assert.deepEqual(fresh(), []);
      assert.deepEqual(await tab.evaluate(toldGoogle), [['default', []]]);
    });

    it('an objection to direct marketing refuses advertising, and is recorded as one (R40, R59, R61)', async () => {
      const tab = await decided({object: ['direct-marketing']});
      await tab.until(isSent);
      assert.deepEqual(await tab.evaluate(stand), {granted: ['necessary'], signalled: ADS});
      assert.deepEqual(await tab.evaluate(askedFor), ['analytics']);
      const [record, ...more] = fresh();
      assert.deepEqual(more, []);
      assert.deepEqual(
        statuses(record!),
        ADS.map((id) => `${id} refused`),
      );
      assert.equal(record!.signal?.adpc, true);
      assert.deepEqual(
        record!.objections?.map(({channel, status}) => [channel, status]),
        [['profiling', 'active']],
      );
    });

    it('the specific outweighs the general: what is named beside “withdraw all” is asked for, the rest is refused (R59)', async () => {
      const tab = await decided({withdraw: ['*'], consent: ['analytics']});
      await tab.until(isSent);
      assert.deepEqual(await tab.evaluate(stand), {granted: ['necessary'], signalled: ADS});
      assert.deepEqual(await tab.evaluate(askedFor), ['analytics']);
      assert.equal(fresh().length, 1);
    });

    it('“withdraw all” alone refuses all, and asks nothing (R59)', async () => {
      const tab = await decided({withdraw: ['*']});
      await tab.until(hasNoBanner);
      await tab.until(isSent);
      assert.deepEqual(await tab.evaluate(stand), {
        granted: ['necessary'],
        signalled: ['analytics', ...ADS],
      });
      const [record, ...more] = fresh();
      assert.deepEqual(more, []);
      assert.equal(record?.type, 'signal.received');
    });

    it('a decision that comes later takes back at once what was given before (R32, R59, R61)', async () => {
      const tab = await decided({});
      await tab.clickText('mobiplus-banner button', 'Godkänn alla');
      await tab.until(isSent);
      assert.equal(fresh()[0]?.type, 'consent.given');
      await tab.evaluate(() =>
        (navigator as unknown as {dataProtectionControl: Control}).dataProtectionControl.change({
          withdraw: ['analytics'],
        }),
      );
      await tab.until(() => !window.mobiplusConsent?.has('analytics'));
      assert.deepEqual(await tab.evaluate(stand), {
        granted: ['necessary', ...ADS],
        signalled: ['analytics'],
      });
      assert.deepEqual((await tab.evaluate(toldGoogle)).at(-1)?.[1], [
        'ad_personalization',
        'ad_storage',
        'ad_user_data',
      ]);
      await tab.until(isSent);
      const [record, ...more] = fresh();
      assert.deepEqual(more, []);
      assert.deepEqual(statuses(record!), ['analytics withdrawn']);
      assert.equal(record!.signal?.adpc, true);
    });
  });
});
