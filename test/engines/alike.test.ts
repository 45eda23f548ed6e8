/** Who says no cannot be told from anyone else who says no, by anything that stands on the device (R4). */
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Browser, Tab} from './driver/browser.ts';
import {nothingStored} from './driver/nothing-stored.ts';
import {openBrowser} from './driver/open-browser.ts';
import {engine} from './engine.ts';
import {holding} from './site/holding.ts';
import {openSite, type Site} from './site/open-site.ts';
import {receipted} from './site/receipted.ts';

const REFUSED = /^1\.\d{5}\.analytics=n1&ads-measurement=n1&ads-personalisation=n1$/;

describe(`two visitors with one answer, in ${engine}`, () => {
  let site: Site;
  let browser: Browser;
  before(async () => {
    [site, browser] = await Promise.all([openSite(), openBrowser(engine)]);
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  async function answers(label: string): Promise<Tab> {
    const tab = await (await browser.newVisitor()).openTab();
    await tab.goto(site.url);
    await tab.clickText('mobiplus-banner button', label);
    return tab;
  }

  /** All that stands on two fresh devices once the same answer is receipted on both, each in one text. */
  async function storedTexts(label: string): Promise<readonly [string, string]> {
    const storedText = async () => {
      const tab = await answers(label);
      await receipted(tab);
      return JSON.stringify(await tab.stored());
    };
    return Promise.all([storedText(), storedText()]);
  }

  it('no: what stands on both devices is the same to the byte, databases and all (R4)', async () => {
    const [one, other] = await storedTexts('Avvisa alla');
    assert.equal(one, other);
    assert.match(one, /consent-mobiplus/);
  });

  it('yes: it is not, so that the comparison above says something', async () => {
    const [one, other] = await storedTexts('Godkänn alla');
    assert.notEqual(one, other);
    assert.match(one, /v_[\w-]{22}/);
  });

  it('no: until the receipt comes, only the record that waits for it stands beside the choice, and then goes (R4, R34)', async () => {
    const held = site.hold('/v1/records');
    const tab = await answers('Avvisa alla');
    await held.arrived;
    const {cookies, jar, localStorage, databases, ...rest} = holding(await tab.stored());
    assert.deepEqual(
      {...rest, cookies: {}, jar: [], localStorage: {}, databases: {}},
      nothingStored,
    );
    assert.deepEqual(Object.keys(cookies), ['consent-mobiplus']);
    assert.match(cookies['consent-mobiplus'] ?? '', REFUSED);
    assert.equal(jar.length, 1);
    assert.deepEqual(localStorage, {'mobiplus-consent.outbox': '1'});
    assert.deepEqual(Object.keys(databases), ['mobiplus-consent-outbox']);
    const entries = databases['mobiplus-consent-outbox']?.stores['entries'] ?? [];
    assert.equal(entries.length, 1);
    const [id, record] = entries[0] as [string, {id: string; type: string; subject: {ref: string}}];
    assert.equal(record.id, id);
    assert.equal(record.type, 'consent.refused');
    assert.match(record.subject.ref, /^o_/);

    held.release();
    await receipted(tab);
    const after = await tab.stored();
    assert.deepEqual({...holding(after), cookies: {}, jar: []}, nothingStored);
    assert.doesNotMatch(JSON.stringify(after), new RegExp(`${id}|${record.subject.ref}`));
  });
});
