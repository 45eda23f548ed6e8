import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {heard} from '../../../test/browser/support/heard.ts';
import {differences, looksOf} from '../../../test/browser/support/looks.ts';
import {inside, normalised} from '../../../test/browser/support/words.ts';
import {defaultConfiguration} from '../../core/default-configuration.ts';
import {purposeParties} from '../../core/purpose-parties.ts';
import type {AnswerEvent, OpenEvent} from '../events.ts';
import {contrastOf} from '../contrast.ts';
import {speak} from '../localization.ts';
import {MobiplusBanner} from './mobiplus-banner.ts';
import {pageRoom} from './mobiplus-banner.styles.ts';

customElements.define('mobiplus-banner', MobiplusBanner);

const PURPOSES = defaultConfiguration.purposes.map((purpose) =>
  purposeParties(purpose, defaultConfiguration),
);

async function show(language: 'sv' | 'en' = 'sv'): Promise<MobiplusBanner> {
  await speak(language);
  return fixture(
    html`<mobiplus-banner
      .language=${language}
      .controllers=${['MobiPlus AB', 'Exempel AB']}
      .purposes=${PURPOSES}
      .days=${180}
      notice-url="/personuppgiftspolicy"
    ></mobiplus-banner>`,
  );
}

const buttonsOf = (banner: Element) => Array.from(banner.querySelectorAll('button'));
const labelsOf = (banner: Element) =>
  buttonsOf(banner).map(({textContent}) => normalised(textContent));

/** A page that means ill, for as long as a test runs. */
function makeHostile(): void {
  const style = document.createElement('style');
  style.className = 'hostile';
  style.textContent = `
    * { letter-spacing: 9px !important; }
    button { all: unset; font-size: 30px !important; color: red !important; }
    button:nth-of-type(1) { opacity: 0.2 !important; position: absolute !important; left: -9999px !important; }
    button:nth-of-type(2) { background: lime !important; padding: 40px !important; transform: scale(2) !important; }`;
  document.head.append(style);
}

describe('mobiplus-banner', () => {
  afterEach(async () => {
    document.querySelector('style.hostile')?.remove();
    await speak('sv');
  });

  it('offers no, yes and settings as real buttons in the page itself (R10, R12)', async () => {
    const banner = await show();
    expect(labelsOf(banner)).to.deep.equal(['Avvisa alla', 'Godkänn alla', 'Inställningar']);
    for (const button of buttonsOf(banner)) {
      expect(button.getRootNode()).to.equal(document);
      expect(button.type).to.equal('button');
      expect(button.assignedSlot?.name).to.equal('actions');
    }
  });

  it('makes yes no louder than no: the buttons differ in nothing (R11)', async () => {
    const banner = await show();
    expect(differences(buttonsOf(banner))).to.deep.equal([]);
  });

  it('keeps them alike and as they were on a page that restyles them (R11)', async () => {
    const banner = await show();
    const buttons = buttonsOf(banner);
    const before = buttons.map(looksOf);
    makeHostile();
    expect(differences(buttons)).to.deep.equal([]);
    for (const [i, button] of buttons.entries()) {
      const {color, fontSize, letterSpacing, opacity, padding, position, transform} =
        getComputedStyle(button);
      expect(color).to.equal(before[i]!['color']);
      expect(color).not.to.equal('rgb(255, 0, 0)');
      expect(fontSize).to.equal('16px');
      expect(letterSpacing).to.equal('normal');
      expect([opacity, padding, position, transform]).to.deep.equal([
        '1',
        '10px 16px',
        'static',
        'none',
      ]);
      expect(button.offsetWidth).to.equal(buttons[0]!.offsetWidth);
      expect(contrastOf(button)).to.be.at.least(4.5);
    }
  });

  it('keeps its words readable there: no letter is spread, no size changed (R11)', async () => {
    const banner = await show();
    makeHostile();
    for (const words of banner.querySelectorAll('p')) {
      expect(getComputedStyle(words).letterSpacing).to.equal('normal');
      expect(getComputedStyle(words).fontSize).to.equal('16px');
    }
  });

  it('lets a theme reach all buttons alike, none alone (R11)', async () => {
    const banner = await show();
    banner.style.setProperty('--mobiplus-accent', 'rgb(90, 0, 90)');
    for (const button of buttonsOf(banner))
      expect(getComputedStyle(button).backgroundColor).to.equal('rgb(90, 0, 90)');
    expect(differences(buttonsOf(banner))).to.deep.equal([]);
  });

  it('writes on its buttons with a contrast of at least 4.5 (R70)', async () => {
    for (const button of buttonsOf(await show())) expect(contrastOf(button)).to.be.at.least(4.5);
  });

  it('gives every button at least 44 pixels (R71)', async () => {
    for (const button of buttonsOf(await show())) {
      expect(button.offsetHeight).to.be.at.least(44);
      expect(button.offsetWidth).to.be.at.least(44);
    }
  });

  it('names every purpose, who asks, who receives, and for how long (R14, R16)', async () => {
    const words = normalised((await show()).textContent);
    expect(words).to.contain(
      'MobiPlus AB och Exempel AB ber om ditt samtycke till kakor för Statistik, Annonsmätning och Anpassad annonsering.',
    );
    expect(words).to.contain('Mottagare är Google Ireland Ltd.');
    expect(words).to.contain('Ditt val gäller i 180 dagar.');
  });

  it('says in the same view that consent can be withdrawn, and where, in both languages (R15)', async () => {
    expect(normalised((await show('sv')).textContent)).to.contain(
      'Du kan när som helst återkalla ditt samtycke under ”Dina integritetsval” längst ned på sidan.',
    );
    expect(normalised((await show('en')).textContent)).to.contain(
      'You can withdraw your consent at any time under “Your privacy choices” at the foot of the page.',
    );
  });

  it('speaks English throughout when told to (R23)', async () => {
    const banner = await show('en');
    banner.controllers = ['MobiPlus AB'];
    await banner.updateComplete;
    expect(banner.lang).to.equal('en');
    expect(labelsOf(banner)).to.deep.equal(['Reject all', 'Accept all', 'Settings']);
    expect(normalised(banner.textContent)).to.contain(
      'MobiPlus AB would like your consent to cookies for Statistics, Ads measurement, and Personalised ads.',
    );
    expect(normalised(banner.textContent)).not.to.match(/[åäö]/);
  });

  it('says one sentence in English to visitors from abroad, and marks it as English (R75)', async () => {
    const banner = await show('sv');
    expect(banner.lang).to.equal('sv');
    const abroad = banner.querySelector('[lang=en]');
    expect(normalised(abroad?.textContent)).to.equal('This website uses cookies.');
    expect((await show('en')).querySelector('[lang=en]')).to.equal(null);
  });

  it('shows a trial’s words, and below them all that the law asks for (R14, R15, R16)', async () => {
    const banner = await show();
    banner.wording = {heading: {sv: 'Får vi använda kakor?'}, intro: {sv: 'Du väljer själv.'}};
    await banner.updateComplete;
    expect(normalised(banner.querySelector('h2')?.textContent)).to.equal('Får vi använda kakor?');
    for (const said of ['Du väljer själv.', 'ber om ditt samtycke till kakor för', 'återkalla'])
      expect(normalised(banner.textContent)).to.contain(said);
    await speak('en');
    banner.language = 'en';
    await banner.updateComplete;
    // A language without a trial’s words has its own, and no mixture (R23).
    expect(normalised(banner.querySelector('h2')?.textContent)).to.equal('Your privacy choices');
    await expect(banner).to.be.accessible();
  });

  it('names only what is asked for now (R26)', async () => {
    const banner = await show();
    banner.purposes = PURPOSES.slice(0, 1);
    await banner.updateComplete;
    expect(normalised(banner.textContent)).to.contain('samtycke till kakor för Statistik.');
  });

  it('is laid out from right to left in Arabic, and says so to the page', async () => {
    const banner = await show();
    banner.language = 'ar';
    await banner.updateComplete;
    expect(banner.dir).to.equal('rtl');
    const [no, yes] = buttonsOf(banner).map((button) => button.getBoundingClientRect().left);
    if (innerWidth >= 560) expect(no).to.be.greaterThan(yes!);
  });

  it('marks no English word as Swedish (R75)', async () => {
    const banner = await show('en');
    expect(banner.querySelectorAll('[lang]').length).to.equal(0);
    expect(banner.querySelector('a')?.hreflang).to.equal('sv');
  });

  it('stands fixed, above the page, as a region with a name (R69)', async () => {
    const banner = await show();
    expect(getComputedStyle(banner).position).to.equal('fixed');
    expect(banner.getAttribute('role')).to.equal('region');
    const name = document.getElementById(banner.getAttribute('aria-labelledby') ?? '');
    expect(name?.localName).to.equal('h2');
    expect(normalised(name?.textContent)).to.equal('Dina integritetsval');
    const {bottom, left} = banner.getBoundingClientRect();
    expect([Math.round(bottom), Math.round(left)]).to.deep.equal([innerHeight, 0]);
  });

  it('covers at most half the window: more words than that are scrolled inside (R72)', async () => {
    const banner = await show();
    banner.purposes = Array.from({length: 400}, (_, i) => ({
      id: `p${i}`,
      data: [],
      recipients: [],
      text: {sv: {name: `ändamål ${i}`, why: ''}},
    }));
    await banner.updateComplete;
    expect(banner.offsetHeight).to.be.at.most(Math.ceil(innerHeight / 2));
    const words = inside(banner, '.words');
    expect(words.scrollHeight).to.be.greaterThan(words.clientHeight);
    expect(words.tabIndex).to.equal(0);
    for (const button of buttonsOf(banner))
      expect(button.getBoundingClientRect().bottom).to.be.at.most(innerHeight);
  });

  it('leaves the page usable: nothing is inert, no scrolling is stopped (R9)', async () => {
    const banner = await show();
    expect(document.querySelector('[inert], dialog')).to.equal(null);
    expect(getComputedStyle(document.body).overflow).to.equal('visible');
    expect(document.activeElement === document.body).to.equal(true);
    expect(banner.contains(document.activeElement)).to.equal(false);
  });

  it('gives the page room to scroll its foot clear, and takes it back (R9, R70)', async () => {
    const before = document.adoptedStyleSheets.length;
    const banner = await show();
    expect(document.adoptedStyleSheets).to.include(pageRoom.styleSheet);
    banner.remove();
    expect(document.adoptedStyleSheets).not.to.include(pageRoom.styleSheet);
    expect(document.adoptedStyleSheets.length).to.equal(before);
  });

  const presses = {
    'a click': (button: HTMLButtonElement) => {
      button.click();
      return Promise.resolve();
    },
    'the Enter key': async (button: HTMLButtonElement) => {
      button.focus();
      await sendKeys({press: 'Enter'});
    },
    'the space bar': async (button: HTMLButtonElement) => {
      button.focus();
      await sendKeys({press: ' '});
    },
  };
  for (const [way, press] of Object.entries(presses)) {
    it(`hears each button once by ${way}: no is as near as yes (R10, R68)`, async () => {
      const banner = await show();
      const answers = heard<AnswerEvent>(banner, 'mobiplus-answer');
      const openings = heard<OpenEvent>(banner, 'mobiplus-open');
      for (const button of buttonsOf(banner)) await press(button);
      expect(answers.map(({detail}) => detail)).to.deep.equal([
        {answer: 'reject-all', method: 'button-reject-all'},
        {answer: 'accept-all', method: 'button-accept-all'},
      ]);
      expect(openings.map(({detail}) => detail)).to.deep.equal([{room: 'preferences'}]);
    });
  }

  it('leads to the notice and to the objection in one step each, without leaving the page', async () => {
    const banner = await show();
    const openings = heard<OpenEvent>(banner, 'mobiplus-open');
    const clicks = heard<MouseEvent>(banner, 'click');
    const links = Array.from(banner.querySelectorAll('a'));
    expect(links.map((link) => link.getAttribute('href'))).to.deep.equal([
      '/personuppgiftspolicy',
      '/personuppgiftspolicy#invand',
    ]);
    for (const link of links) link.click();
    expect(openings.map(({detail}) => detail.room)).to.deep.equal(['notice', 'objection']);
    expect(clicks.every(({defaultPrevented}) => defaultPrevented)).to.equal(true);
  });

  it('takes Esc for no answer, and stays (R22)', async () => {
    const banner = await show();
    const answers = heard(banner, 'mobiplus-answer');
    const keys = heard<KeyboardEvent>(banner, 'keyup');
    buttonsOf(banner)[1]!.focus();
    await sendKeys({press: 'Escape'});
    expect(keys.map(({key}) => key)).to.deep.equal(['Escape']);
    expect(answers).to.deep.equal([]);
    expect(banner.isConnected).to.equal(true);
  });

  for (const language of ['sv', 'en'] as const)
    it(`is accessible to axe in ${language}`, async () => {
      await expect(await show(language)).to.be.accessible();
    });
});
