/**
 * A page on which nobody presses anything. What its scripts press grants nothing (GDPR 4(11)); what they press to refuse does, as tools
 * do that say no for the visitor.
 */
import {expect, fixture, html} from '@open-wc/testing';
import {open as ask} from '../../../src/entry/ask.ts';
import {open as openGates} from '../../../src/entry/gate.ts';
import {open as openPreferences} from '../../../src/entry/preferences.ts';
import type {MobiplusBanner} from '../../../src/ui/banner/mobiplus-banner.ts';
import type {MobiplusGate} from '../../../src/ui/gate/mobiplus-gate.ts';
import type {MobiplusPreferences} from '../../../src/ui/preferences/mobiplus-preferences.ts';
import {dropCookies} from '../support/cookies.ts';
import {fakePage} from '../support/fake-page.ts';
import {ownDevice} from '../support/own-device.ts';
import {quietReports} from '../support/reports.ts';
import {inside} from '../support/words.ts';

const ADS = 'ads-personalisation';
const {page, posted, remember, reset} = fakePage();

const yes = {granted: true, revision: 1};
const consenting = {
  day: Math.floor(Date.now() / 86_400_000),
  answers: {analytics: yes, 'ads-measurement': yes, [ADS]: yes},
  ref: `v_${'r'.repeat(22)}`,
  seq: 0,
};

/** Presses by script, and says what was posted and reported then. */
function press(target: HTMLElement): {types: string[]; codes: string[]} {
  posted.length = 0;
  const reports = quietReports();
  target.click();
  reports.end();
  return {types: posted.map(({type}) => type), codes: reports.codes()};
}

const nothing = {types: [], codes: ['CONSENT_GESTURE']};

async function banner(): Promise<MobiplusBanner> {
  await ask(page);
  const asking = document.querySelector('mobiplus-banner')!;
  await asking.updateComplete;
  return asking;
}

/** The banner's buttons, in the light so that such tools find them. */
const action = (asking: MobiplusBanner, name: RegExp) =>
  [...asking.querySelectorAll<HTMLElement>('[slot=actions]')].find(({textContent}) =>
    name.test(textContent),
  )!;

async function preferences(): Promise<MobiplusPreferences> {
  const room = await fixture<MobiplusPreferences>(
    html`<mobiplus-preferences></mobiplus-preferences>`,
  );
  await openPreferences(page);
  await room.updateComplete;
  return room;
}

describe('a page whose visitor has pressed nothing', () => {
  ownDevice();
  beforeEach(() => dropCookies('consent-mobiplus'));
  afterEach(() => {
    expect(navigator.userActivation.hasBeenActive, 'nobody pressed anything').to.equal(false);
    document.querySelectorAll('body > mobiplus-status').forEach((status) => status.remove());
    dropCookies('consent-mobiplus');
    reset();
  });

  it('takes no yes from its banner, and says so; the question stays (R1)', async () => {
    const asking = await banner();
    expect(press(action(asking, /Godkänn/))).to.deep.equal(nothing);
    expect([page.choice(), asking.isConnected]).to.deep.equal(['', true]);
    expect(document.cookie).not.to.contain('consent-mobiplus');
  });

  it('takes a no from its banner (R10)', async () => {
    const asking = await banner();
    expect(press(action(asking, /Avvisa/))).to.deep.equal({types: ['consent.refused'], codes: []});
    expect(document.cookie).to.contain('consent-mobiplus');
  });

  it('takes no yes from its switches, neither to all nor to some (R1)', async () => {
    const room = await preferences();
    expect(press(inside(room, '[name=button-accept-all]'))).to.deep.equal(nothing);
    inside(room, `input[name=${ADS}]`).click();
    await room.updateComplete;
    expect(press(inside(room, '[name=button-save]'))).to.deep.equal(nothing);
    expect(page.choice()).to.equal('');
  });

  it('takes a withdrawal from them, whole or in part (R31)', async () => {
    remember(consenting);
    const room = await preferences();
    inside(room, `input[name=${ADS}]`).click();
    await room.updateComplete;
    expect(press(inside(room, '[name=button-save]'))).to.deep.equal({
      types: ['consent.mixed'],
      codes: [],
    });
    expect(page.grants()[ADS]).to.equal(false);
    await room.updateComplete;
    expect(press(inside(room, '[name=button-withdraw-all]'))).to.deep.equal({
      types: ['consent.withdrawn'],
      codes: [],
    });
    expect(page.grants()['analytics']).to.equal(false);
  });

  it('takes from a gate neither a yes for this once nor one for always (R1)', async () => {
    const gate = await fixture<MobiplusGate>(
      html`<mobiplus-gate purpose=${ADS}>
        <iframe title="film" data-category=${ADS} data-src="data:text/html,film"></iframe>
      </mobiplus-gate>`,
    );
    await openGates(page);
    await gate.updateComplete;
    for (const name of ['once', 'always']) {
      expect(press(inside(gate, `[name=${name}]`)), name).to.deep.equal(nothing);
      await gate.updateComplete;
      expect(gate.querySelector('iframe')!.hasAttribute('src')).to.equal(false);
      expect(gate.open).to.equal(false);
    }
  });
});
