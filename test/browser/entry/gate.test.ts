import {expect, fixture, html, nextFrame} from '@open-wc/testing';
import {open} from '../../../src/entry/gate.ts';
import {knownChoice} from '../../../src/journey/known-choice.ts';
import type {MobiplusGate} from '../../../src/ui/gate/mobiplus-gate.ts';
import {dropCookies} from '../support/cookies.ts';
import {fakePage} from '../support/fake-page.ts';
import {gesture} from '../support/gesture.ts';
import {heard} from '../support/heard.ts';
import {ownDevice} from '../support/own-device.ts';
import {allInside, inside} from '../support/words.ts';

const ADS = 'ads-personalisation';
const FILM = 'data:text/html,<p>film</p>';

const {page, posted, opened, grant, remember, reset} = fakePage();

const gated = () =>
  fixture<MobiplusGate>(
    html`<mobiplus-gate purpose="ads-personalisation">
      <iframe title="film" data-category="ads-personalisation" data-src=${FILM}></iframe>
    </mobiplus-gate>`,
  );

async function wired(gate: MobiplusGate) {
  await open(page);
  await gate.updateComplete;
  return gate;
}

async function press(gate: MobiplusGate, name: string) {
  inside(gate, `[name=${name}]`).click();
  await gate.updateComplete;
}

const source = (gate: Element) => gate.querySelector('iframe')?.getAttribute('src');
const isShut = (gate: Element) =>
  source(gate) === null && allInside(gate, '.placeholder').length === 1;
const isOpen = (gate: Element) =>
  source(gate) === FILM && allInside(gate, '.placeholder').length === 0;

describe('the gates of a page', () => {
  ownDevice();
  beforeEach(gesture);
  beforeEach(() => {
    reset();
    dropCookies('consent-mobiplus');
  });
  afterEach(() => {
    reset();
    document.querySelector('mobiplus-status')?.remove();
    dropCookies('consent-mobiplus');
  });

  it('are shut until their purpose is granted, and shut again when it is withdrawn (R1, R32)', async () => {
    const gate = await wired(await gated());
    expect(isShut(gate)).to.equal(true);
    grant({[ADS]: true});
    await gate.updateComplete;
    expect(isOpen(gate)).to.equal(true);
    grant({});
    await gate.updateComplete;
    expect(isShut(gate)).to.equal(true);
  });

  it('open this once for who wants that, and say so to the ledger: nobody’s, valid for no time (R4, R17)', async () => {
    const [gate, other] = [await gated(), await gated()];
    await wired(gate);
    await press(gate, 'once');
    expect(isOpen(gate)).to.equal(true);
    expect(isShut(other)).to.equal(true);
    expect(posted.length).to.equal(1);
    const [record] = posted;
    expect(record).to.deep.include({
      type: 'consent.given',
      decisions: [{purpose: ADS, status: 'given', basis: 'A6-1-a', validFor: 'P0D'}],
    });
    expect(record!.subject.ref).to.match(/^o_/);
    expect(record!.notice.layer).to.equal('gate');
    expect(record!.ui.method).to.equal('button-once');
    expect(document.cookie).not.to.contain('consent-mobiplus');
    expect(page.choice()).to.equal('');
  });

  it('shut what was open this once when the visitor says no afterwards (R32)', async () => {
    const gate = await wired(await gated());
    await press(gate, 'once');
    grant({analytics: true});
    await gate.updateComplete;
    expect(isShut(gate)).to.equal(true);
  });

  it('let what was open this once go on when the purpose is granted, and shut it with that', async () => {
    const gate = await wired(await gated());
    await press(gate, 'once');
    grant({[ADS]: true});
    await gate.updateComplete;
    expect(isOpen(gate)).to.equal(true);
    grant({});
    await gate.updateComplete;
    expect(isShut(gate)).to.equal(true);
  });

  it('grant the purpose and no other for who wants it always, and answer nothing else (R17)', async () => {
    const [gate, other] = [await gated(), await gated()];
    await wired(gate);
    const day = Math.floor(Date.now() / 86_400_000);
    const answers = {analytics: {granted: true, revision: 1}};
    remember({day, answers, ref: `v_${'r'.repeat(22)}`, seq: 0});
    await press(gate, 'always');
    await other.updateComplete;
    expect([isOpen(gate), isOpen(other)]).to.deep.equal([true, true]);
    expect(page.grants()).to.deep.equal({
      necessary: true,
      analytics: true,
      'ads-measurement': false,
      [ADS]: true,
    });
    expect(knownChoice(page)?.answers).to.deep.equal({
      ...answers,
      [ADS]: {granted: true, revision: 1},
    });
    expect(posted.length).to.equal(1);
    expect(posted[0]).to.deep.include({
      type: 'consent.given',
      decisions: [{purpose: ADS, status: 'given', basis: 'A6-1-a', validFor: 'P180D'}],
    });
    expect([posted[0]!.ui.method, posted[0]!.notice.layer]).to.deep.equal(['button-save', 'gate']);
    expect(document.cookie).to.contain('consent-mobiplus');
  });

  it('hand the focus on to the embed that takes the words’ place (R68)', async () => {
    for (const name of ['once', 'always']) {
      const gate = await wired(await gated());
      inside(gate, `[name=${name}]`).focus();
      await press(gate, name);
      expect(document.activeElement).to.equal(gate.querySelector('iframe'));
      reset();
      gate.remove();
    }
  });

  it('answer for themselves alone: not for a gate inside them (R17)', async () => {
    const gate = await wired(await gated());
    gate
      .querySelector('iframe')!
      .dispatchEvent(new CustomEvent('mobiplus-gate', {detail: {how: 'always'}, bubbles: true}));
    expect([isShut(gate), posted.length]).to.deep.equal([true, 0]);
  });

  it('lead to the preferences (R30)', async () => {
    await press(await wired(await gated()), 'preferences');
    expect(opened).to.deep.equal(['preferences']);
  });

  it('that are inserted later work too', async () => {
    await open(page);
    const gate = await gated();
    await nextFrame();
    await gate.updateComplete;
    await press(gate, 'once');
    expect(isOpen(gate)).to.equal(true);
    expect(posted.length).to.equal(1);
  });

  it('put what stands in a template on the page while they are open, and take it away again (R1)', async () => {
    const gate = await wired(
      await fixture<MobiplusGate>(
        html`<mobiplus-gate purpose="ads-personalisation">
          <template><iframe title="film" src="data:text/html,<p>film</p>"></iframe></template>
        </mobiplus-gate>`,
      ),
    );
    expect(gate.querySelector('iframe')).to.equal(null);
    await press(gate, 'once');
    expect(isOpen(gate)).to.equal(true);
    grant({});
    await gate.updateComplete;
    expect(gate.querySelector('iframe')).to.equal(null);
    expect(allInside(gate, '.placeholder').length).to.equal(1);
  });

  it('of a purpose that nobody knows stay shut, and say so (R3)', async () => {
    const errors = heard<CustomEvent<{code: string}>>(document, 'mobiplus-consent-error');
    const gate = await wired(
      await fixture<MobiplusGate>(
        html`<mobiplus-gate purpose="unheard-of"><iframe title="film"></iframe></mobiplus-gate>`,
      ),
    );
    expect(errors.map(({detail}) => detail.code)).to.include('CONSENT_CATEGORY');
    expect(allInside(gate, 'button')).to.deep.equal([]);
  });
});
