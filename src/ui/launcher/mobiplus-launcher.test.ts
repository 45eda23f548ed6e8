import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {heard} from '../../../test/browser/support/heard.ts';
import {inside} from '../../../test/browser/support/words.ts';
import type {OpenEvent} from '../events.ts';
import {speak} from '../localization.ts';
import {MobiplusLauncher} from './mobiplus-launcher.ts';

customElements.define('mobiplus-launcher', MobiplusLauncher);

async function show(language = 'sv'): Promise<MobiplusLauncher> {
  await speak(language);
  return fixture(html`<mobiplus-launcher .language=${language}></mobiplus-launcher>`);
}

describe('mobiplus-launcher', () => {
  afterEach(() => speak('sv'));

  it('is one named button, one step from the switches (R30)', async () => {
    const launcher = await show();
    const openings = heard<OpenEvent>(launcher, 'mobiplus-open');
    const button = inside<HTMLButtonElement>(launcher, 'button');
    expect(button.getAttribute('aria-label')).to.equal('Dina integritetsval');
    button.focus();
    await sendKeys({press: 'Enter'});
    expect(openings.map(({detail}) => detail.room)).to.deep.equal(['preferences']);
  });

  it('stays in the corner, also from right to left, and is large enough to hit (R30, R71)', async () => {
    const launcher = await show();
    const {left, bottom, width, height} = launcher.getBoundingClientRect();
    expect(getComputedStyle(launcher).position).to.equal('fixed');
    expect([left, Math.round(innerHeight - bottom)]).to.deep.equal([16, 16]);
    expect([width >= 44, height >= 44]).to.deep.equal([true, true]);
    launcher.language = 'ar';
    await launcher.updateComplete;
    const right = document.documentElement.clientWidth - launcher.getBoundingClientRect().right;
    expect(Math.round(right)).to.equal(16);
  });

  for (const language of ['sv', 'en'])
    it(`is accessible to axe in ${language}`, async () => {
      await expect(await show(language)).to.be.accessible();
    });
});
