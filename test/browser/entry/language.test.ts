import {expect, fixture, html, waitUntil} from '@open-wc/testing';
import '../../../src/entry/define.ts';
import {changeLanguage} from '../../../src/entry/change-language.ts';
import {followLanguage} from '../../../src/entry/follow-language.ts';
import {chooseLanguage, pageLanguage, spokenLanguage} from '../../../src/journey/page-language.ts';
import {speak} from '../../../src/ui/localization.ts';
import type {MobiplusLauncher} from '../../../src/ui/launcher/mobiplus-launcher.ts';
import {inside} from '../support/words.ts';

const page = document.documentElement;
const nameOf = (launcher: MobiplusLauncher) =>
  inside(launcher, 'button').getAttribute('aria-label');

describe('the language', () => {
  const before = page.lang;
  let unfollow = () => {};
  afterEach(async () => {
    unfollow();
    page.lang = before;
    chooseLanguage(undefined);
    await speak('sv');
  });

  it('is the page’s where we speak it, English where we do not, Swedish where it says none (R23)', () => {
    for (const [said, spoken] of [
      ['sv', 'sv'],
      ['sv-FI', 'sv'],
      ['de-AT', 'de'],
      ['NB', 'nb'],
      ['no', 'nb'],
      ['ar', 'ar'],
      ['zh-Hant', 'en'],
      ['', 'sv'],
    ] as const) {
      page.lang = said;
      expect(pageLanguage(), said).to.equal(spoken);
    }
  });

  it('follows the page when it changes, live (R23)', async () => {
    page.lang = 'sv';
    const launcher = await fixture<MobiplusLauncher>(
      html`<mobiplus-launcher language="sv"></mobiplus-launcher>`,
    );
    expect(nameOf(launcher)).to.equal('Dina integritetsval');
    unfollow = followLanguage();
    page.lang = 'en';
    await waitUntil(() => nameOf(launcher) === 'Your privacy choices');
    expect(inside(launcher, 'button').lang).to.equal('en');
  });

  it('is the visitor’s own choice before the page’s', async () => {
    page.lang = 'sv';
    const launcher = await fixture<MobiplusLauncher>(
      html`<mobiplus-launcher language="sv"></mobiplus-launcher>`,
    );
    chooseLanguage('ar');
    await changeLanguage();
    await launcher.updateComplete;
    expect(launcher.dir).to.equal('rtl');
    page.lang = 'de';
    expect(pageLanguage()).to.equal('ar');
  });

  it('is Swedish where the words of another cannot be had, and says so (R62, R75)', async () => {
    page.lang = 'de';
    expect(await speak('xx')).to.equal('sv');
    expect(spokenLanguage()).to.equal('sv');
    expect(await speak('de')).to.equal('de');
    expect(spokenLanguage()).to.equal('de');
  });

  it('is the one that was asked for last, whichever comes first (R75)', async () => {
    const [german, swedish] = [speak('de'), speak('sv')];
    expect(await swedish).to.equal('sv');
    expect(await german).to.equal('sv');
    const launcher = await fixture<MobiplusLauncher>(
      html`<mobiplus-launcher language="sv"></mobiplus-launcher>`,
    );
    expect(nameOf(launcher)).to.equal('Dina integritetsval');
  });
});
