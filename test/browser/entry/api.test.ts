import {expect} from '@open-wc/testing';
import {decisionRecord} from '../../../src/contract/schemas/record.ts';
import {bootDefaults} from '../../../src/core/default-configuration.ts';
import type {MobiplusConsent, QueuedCall} from '../../../src/entry/mobiplus-consent.ts';
import {openApi} from '../../../src/entry/open-api.ts';
import {add} from '../../../src/journey/page-receipts.ts';
import {clearJournal, keepReceipt, readReceipts} from '../../../src/storage/journal.ts';
import {dropCookies} from '../support/cookies.ts';
import {altered, genuine} from '../support/genuine-receipt.ts';
import {gesture} from '../support/gesture.ts';
import {ownDevice} from '../support/own-device.ts';
import {choiceOf, closeTabs, COOKIE, realPage} from '../support/real-page.ts';
import {quietReports} from '../support/reports.ts';

const ALL = bootDefaults.purposes.map(({id}) => id);
const [ANALYTICS, MEASUREMENT, PERSONALISATION] = ALL as [string, string, string];

/** A page's own script finds this in place; the page has begun. */
function apiOf(early: readonly QueuedCall[] = []) {
  const real = realPage();
  let begin: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    begin = () => {
      real.begin();
      resolve();
    };
  });
  openApi(real.page, real.load, ready, early);
  const consent = window.mobiplusConsent!;
  const granted = () => ALL.filter((id) => consent.has(id));
  return {...real, begin, consent, granted};
}
function begun() {
  const api = apiOf();
  api.begin();
  return api;
}

describe('window.mobiplusConsent', () => {
  ownDevice();
  beforeEach(async () => {
    dropCookies(COOKIE);
    await clearJournal();
  });
  afterEach(() => {
    closeTabs();
    dropCookies(COOKIE);
    delete window.mobiplusConsent;
    delete window.dataLayer;
  });
  after(clearJournal);

  it('carries out what the page has called before it was there, in its order, once the state is known', async () => {
    const said: string[] = [];
    const {begin, consent} = apiOf([
      (api: MobiplusConsent) => said.push(`first ${String(api.has(ANALYTICS))}`),
      ['subscribe', () => said.push('second')],
      ['show', 'notice'],
      (api: MobiplusConsent) => said.push(`fourth ${String(api === window.mobiplusConsent)}`),
    ]);
    consent.push(() => said.push('fifth'));
    await Promise.resolve();
    expect(said).to.deep.equal([]);
    begin();
    await consent.ready;
    await Promise.resolve();
    expect(said).to.deep.equal(['first false', 'second', 'fourth true', 'fifth']);
  });

  it('opens what a waiting call asks it to show', async () => {
    const {begin, consent, opened} = apiOf([['show', 'notice']]);
    begin();
    await consent.ready;
    expect(opened).to.include('notice');
  });

  it('is ready with itself, once it knows the state', async () => {
    const {begin, consent} = apiOf();
    let isReady = false;
    void consent.ready.then(() => (isReady = true));
    await new Promise(requestAnimationFrame);
    expect(isReady).to.equal(false);
    begin();
    expect(await consent.ready).to.equal(consent);
  });

  it('gives grants and origins that nobody can change, the same until something changes', () => {
    const {consent, choose} = begun();
    const [grants, origins] = [consent.getAll(), consent.origins()];
    expect(grants).to.deep.equal({
      necessary: true,
      ...Object.fromEntries(ALL.map((id) => [id, false])),
    });
    expect([Object.isFrozen(grants), Object.isFrozen(origins)]).to.deep.equal([true, true]);
    expect([consent.getAll() === grants, consent.origins() === origins]).to.deep.equal([
      true,
      true,
    ]);
    choose(choiceOf());
    expect([consent.getAll() === grants, consent.origins() === origins]).to.deep.equal([
      false,
      false,
    ]);
    expect(ALL.map((id) => consent.origins()[id])).to.deep.equal(ALL.map(() => 'chosen'));
  });

  it('knows of nothing that is no purpose', () => {
    const {consent} = begun();
    expect(['constructor', 'toString', ''].map(consent.has)).to.deep.equal([false, false, false]);
    expect(consent.has('necessary')).to.equal(true);
  });

  it('says when a purpose is granted: at once where it is, later where it comes to it, never without it', async () => {
    const {consent, choose} = begun();
    const said: string[] = [];
    const [later, never] = [ANALYTICS, MEASUREMENT].map((id) =>
      consent.whenGranted(id).then(() => said.push(id)),
    );
    await consent.whenGranted('necessary');
    expect(said).to.deep.equal([]);
    choose(choiceOf(ANALYTICS));
    await later;
    await consent.whenGranted(ANALYTICS);
    await Promise.race([never, consent.export()]);
    expect(said).to.deep.equal([ANALYTICS]);
  });

  it('accepts for the visitor who has just pressed something: everything, or what is named and nothing else (R17)', async () => {
    const {consent, granted, posted} = begun();
    await gesture();
    expect(await consent.accept([ANALYTICS])).to.equal(true);
    expect(granted()).to.deep.equal([ANALYTICS]);
    expect(posted[0]!.decisions?.map(({purpose, status}) => [purpose, status])).to.deep.equal([
      [ANALYTICS, 'given'],
    ]);
    expect([posted[0]!.ui.method, posted[0]!.notice.layer]).to.deep.equal(['api', 'page']);
    expect(await consent.accept()).to.equal(true);
    expect(granted()).to.deep.equal(ALL);
    expect(posted.map(({type}) => type)).to.deep.equal(['consent.given', 'consent.given']);
    for (const record of posted) expect(decisionRecord.safeParse(record).error).to.equal(undefined);
  });

  it('refuses for the visitor: everything, or what is named; the rest is still to be asked (R10, R26)', async () => {
    const {consent, page, posted} = begun();
    expect(await consent.refuse([ANALYTICS])).to.equal(true);
    expect(page.due().map(({id}) => id)).to.deep.equal([MEASUREMENT, PERSONALISATION]);
    expect(await consent.refuse()).to.equal(true);
    expect(page.due()).to.deep.equal([]);
    expect(posted.map(({type}) => type)).to.deep.equal(['consent.refused', 'consent.refused']);
    expect(document.cookie).to.contain(COOKIE);
  });

  it('withdraws for the visitor: what is named, or all, and only what was granted (R31)', async () => {
    const {consent, choose, granted, posted} = begun();
    choose(choiceOf(ANALYTICS, MEASUREMENT));
    expect(await consent.withdraw([MEASUREMENT, PERSONALISATION])).to.equal(true);
    expect(granted()).to.deep.equal([ANALYTICS]);
    expect(posted[0]!.decisions).to.deep.equal([{purpose: MEASUREMENT, status: 'withdrawn'}]);
    expect(await consent.withdraw()).to.equal(true);
    expect(granted()).to.deep.equal([]);
    expect(await consent.withdraw()).to.equal(false);
    expect(posted.length).to.equal(2);
  });

  it('takes the receipts off the device with the last consent, and keeps them for the page (R35)', async () => {
    const {consent, choose} = begun();
    choose(choiceOf(ANALYTICS));
    await keepReceipt(genuine);
    await consent.withdraw();
    expect(await readReceipts()).to.deep.equal([]);
    expect((await consent.export()).receipts).to.deep.include(genuine);
  });

  it('reports a purpose that nobody knows, and answers the others', async () => {
    const {consent, posted} = begun();
    const reports = quietReports();
    expect(await consent.refuse(['marketing', ANALYTICS])).to.equal(true);
    expect(await consent.refuse(['marketing'])).to.equal(false);
    reports.end();
    expect(reports.codes()).to.deep.equal(['CONSENT_CATEGORY', 'CONSENT_CATEGORY']);
    expect(reports.texts()[0]).to.contain('marketing');
    expect(posted.map(({decisions}) => decisions!.map(({purpose}) => purpose))).to.deep.equal([
      [ANALYTICS],
    ]);
  });

  it('objects to profiling for the visitor, without an address, and stops it on this device (R37, R39)', async () => {
    const {consent, choose, granted, posted} = begun();
    choose(choiceOf(...ALL));
    expect(await consent.object()).to.equal(true);
    expect(posted.map(({type}) => type)).to.deep.equal(['objection.made', 'consent.withdrawn']);
    expect(posted[0]!.objections).to.deep.equal([
      {channel: 'profiling', status: 'active', scope: 'group:mobiplus'},
    ]);
    expect(granted()).to.deep.equal([ANALYTICS, MEASUREMENT]);
  });

  it('objects on a channel with the address that it needs, and not without (R36)', async () => {
    const {consent, posted} = begun();
    const reports = quietReports();
    expect(await consent.object({channels: ['email', 'profiling']})).to.equal(false);
    reports.end();
    expect([reports.codes(), posted.length]).to.deep.equal([['CONSENT_OBJECTION'], 0]);
    expect(reports.texts()[0]).to.contain('email').and.not.to.contain('profiling');
    expect(await consent.object({channels: ['email'], address: 'kim@example.se'})).to.equal(true);
    expect(posted.map(({type, objections}) => [type, objections])).to.deep.equal([
      [
        'objection.made',
        [
          {
            channel: 'email',
            status: 'active',
            scope: 'group:mobiplus',
            address: 'kim@example.se',
          },
        ],
      ],
    ]);
    expect(decisionRecord.safeParse(posted[0]).error).to.equal(undefined);
  });

  it('tells all that the browser holds, each receipt once (R67)', async () => {
    const {consent} = begun();
    expect(await consent.export()).to.deep.include({v: 1, choice: null, waiting: []});
    await gesture();
    await consent.accept([ANALYTICS]);
    await keepReceipt(genuine);
    add(genuine);
    add(altered);
    const held = await consent.export();
    expect(Object.keys(held)).to.have.members([
      'v',
      'grants',
      'origins',
      'choice',
      'waiting',
      'receipts',
    ]);
    expect([held.grants, held.origins]).to.deep.equal([consent.getAll(), consent.origins()]);
    expect(held.choice?.answers).to.deep.equal({[ANALYTICS]: {granted: true, revision: 1}});
    expect(held.waiting.map(({type}) => type)).to.deep.equal(['consent.given']);
    expect(held.receipts.map(({record}) => record.id)).to.have.members([
      genuine.record.id,
      altered.record.id,
    ]);
  });
});
