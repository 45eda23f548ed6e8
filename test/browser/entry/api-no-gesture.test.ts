/** What the page's own script can say for a visitor who has pressed nothing. */
import {expect} from '@open-wc/testing';
import {bootDefaults} from '../../../src/core/default-configuration.ts';
import {openApi} from '../../../src/entry/open-api.ts';
import {dropCookies} from '../support/cookies.ts';
import {ownDevice} from '../support/own-device.ts';
import {choiceOf, closeTabs, COOKIE, realPage} from '../support/real-page.ts';
import {quietReports} from '../support/reports.ts';

const ALL = bootDefaults.purposes.map(({id}) => id);

function begun() {
  const {page, begin, load, posted, choose} = realPage();
  begin();
  openApi(page, load, Promise.resolve());
  const consent = window.mobiplusConsent!;
  return {consent, posted, choose, granted: () => ALL.filter((id) => consent.has(id))};
}

describe('window.mobiplusConsent without the visitor’s own gesture', () => {
  ownDevice();
  beforeEach(() => {
    dropCookies(COOKIE);
  });
  afterEach(() => {
    expect(navigator.userActivation.hasBeenActive, 'nobody pressed anything').to.equal(false);
    closeTabs();
    dropCookies(COOKIE);
    delete window.mobiplusConsent;
  });

  it('accepts nothing, keeps nothing and posts nothing, and says so (R1)', async () => {
    const {consent, granted, posted} = begun();
    const reports = quietReports();
    expect(await consent.accept()).to.equal(false);
    expect(await consent.accept(['analytics'])).to.equal(false);
    reports.end();
    expect(reports.codes()).to.deep.equal(['CONSENT_GESTURE', 'CONSENT_GESTURE']);
    expect([granted(), posted]).to.deep.equal([[], []]);
    expect(document.cookie).not.to.contain(COOKIE);
  });

  it('accepts nothing from a handler of an event that the page has made itself', async () => {
    const {consent, granted} = begun();
    const reports = quietReports();
    const button = document.createElement('button');
    let done: Promise<boolean> | undefined;
    button.addEventListener('click', () => {
      done = consent.accept();
    });
    button.click();
    expect(await done).to.equal(false);
    reports.end();
    expect([granted(), reports.codes()]).to.deep.equal([[], ['CONSENT_GESTURE']]);
  });

  it('refuses, withdraws and objects (R31, R37)', async () => {
    const {consent, choose, granted, posted} = begun();
    choose(choiceOf(...ALL));
    expect(await consent.object()).to.equal(true);
    expect(granted()).not.to.include('ads-personalisation');
    expect(await consent.withdraw(['analytics'])).to.equal(true);
    expect(granted()).to.deep.equal(['ads-measurement']);
    expect(await consent.refuse()).to.equal(true);
    expect(granted()).to.deep.equal([]);
    expect(posted.length).to.equal(4);
  });

  it('lets what is granted already be said again', async () => {
    const {consent, choose, granted} = begun();
    choose(choiceOf('analytics'));
    expect(await consent.accept(['analytics'])).to.equal(true);
    expect(granted()).to.deep.equal(['analytics']);
  });
});
