import {expect} from '@open-wc/testing';
import {decisionRecord} from '../../../src/contract/schemas/record.ts';
import {isAds} from '../../../src/core/is-ads.ts';
import type {VisitorsAnswer} from '../../../src/core/decide.ts';
import {answer} from '../../../src/journey/answer.ts';
import {knownChoice} from '../../../src/journey/known-choice.ts';
import {prepare} from '../../../src/journey/prepare.ts';
import {dropCookies} from '../support/cookies.ts';
import {fakePage} from '../support/fake-page.ts';
import {ownDevice} from '../support/own-device.ts';
import {quietReports} from '../support/reports.ts';

const {page, posted, reset} = fakePage();
const [MEASUREMENT, PERSONALISATION] = ['ads-measurement', 'ads-personalisation'];
const yes = {granted: true, revision: 1};
const no = {granted: false, revision: 1};

/** Answers in the visitor's name, who has or has not just pressed something. */
const say = async (said: VisitorsAnswer, isPressed = true) =>
  answer(said, {layer: 'banner', method: 'button-save'}, page, await prepare(page), isPressed);

describe('an answer', () => {
  ownDevice();
  afterEach(() => {
    dropCookies('consent-mobiplus');
    reset();
  });

  it('is on the device, on the page and with the courier when it returns', async () => {
    const record = await say({analytics: true});
    expect(document.cookie).to.contain(`consent-mobiplus=${page.choice()}`);
    expect([page.grants()['analytics'], page.source()]).to.deep.equal([true, 'visitor']);
    expect(posted).to.deep.equal([record]);
    expect(decisionRecord.safeParse(record).error).to.equal(undefined);
  });

  it('of yes to everything is none to what the browser itself says no to (R58)', async () => {
    page.refuses = isAds;
    const record = await say('accept-all');
    expect(record?.decisions?.map(({status}) => status)).to.deep.equal([
      'given',
      'refused',
      'refused',
    ]);
    const obeyed = {...no, signal: 'obeyed'};
    expect(knownChoice(page)?.answers).to.deep.equal({
      analytics: yes,
      [MEASUREMENT]: obeyed,
      [PERSONALISATION]: obeyed,
    });
  });

  it('of yes to that very purpose is one in spite of it, and is remembered so; a no needs no such word (R58)', async () => {
    page.refuses = isAds;
    await say({analytics: false, [MEASUREMENT]: true});
    expect(knownChoice(page)?.answers).to.deep.equal({
      analytics: no,
      [MEASUREMENT]: {...yes, signal: 'overridden'},
      [PERSONALISATION]: no,
    });
    // What was granted in spite of it is not taken back by a yes to everything.
    await say('accept-all');
    expect(page.grants()[MEASUREMENT]).to.equal(true);
    expect(page.grants()[PERSONALISATION]).to.equal(false);
  });

  it('that grants more than now is none without the visitor’s own gesture: nothing is kept or posted (R1)', async () => {
    const reports = quietReports();
    for (const said of ['accept-all', {[MEASUREMENT]: true}] as const)
      expect(await say(said, false)).to.equal(undefined);
    reports.end();
    expect(reports.codes()).to.deep.equal(['CONSENT_GESTURE', 'CONSENT_GESTURE']);
    expect([page.choice(), posted]).to.deep.equal(['', []]);
    expect(document.cookie).not.to.contain('consent-mobiplus');
    expect(Object.keys(localStorage).filter((key) => key.startsWith('mobiplus'))).to.deep.equal([]);
  });

  it('that grants no more than now needs none (R31)', async () => {
    await say('accept-all');
    expect((await say({analytics: true}, false))?.type).to.equal('consent.mixed');
    expect((await say('reject-all', false))?.type).to.equal('consent.withdrawn');
  });
});
