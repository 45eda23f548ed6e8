import {expect, fixture, html, nextFrame, oneEvent, waitUntil} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {heard} from '../../../test/browser/support/heard.ts';
import {differences} from '../../../test/browser/support/looks.ts';
import {allInside, inside, normalised} from '../../../test/browser/support/words.ts';
import {defaultConfiguration} from '../../core/default-configuration.ts';
import {purposeDetails} from '../../core/purpose-details.ts';
import type {OpenEvent} from '../events.ts';
import {speak} from '../localization.ts';
import {ROOMS} from '../rooms-words.ts';
import {MobiplusGate, type GateEvent} from './mobiplus-gate.ts';

customElements.define('mobiplus-gate', MobiplusGate);

const details = purposeDetails('ads-personalisation', defaultConfiguration);

const frame = (width: string, height: string) =>
  html`<iframe
    title="Film"
    data-category="ads-personalisation"
    data-src="https://www.video.example/embed/1"
    width=${width}
    height=${height}
  ></iframe>`;

async function show({language = 'sv', known = true, content = frame('560', '315')} = {}) {
  await speak(language, ROOMS);
  const gate = await fixture<MobiplusGate>(
    html`<mobiplus-gate
      purpose="ads-personalisation"
      .language=${language}
      .details=${known ? details : undefined}
    >
      ${content}
    </mobiplus-gate>`,
  );
  await nextFrame();
  return gate;
}

const words = (gate: Element) => normalised(inside(gate, '.placeholder').textContent);
const boxOf = (element: Element) => {
  const {left, top, width, height} = element.getBoundingClientRect();
  return [left, top, width, height].map(Math.round);
};

describe('mobiplus-gate', () => {
  afterEach(() => speak('sv'));

  it('says what would load, from whom, for what, and who else receives data (R18)', async () => {
    const gate = await show();
    expect(words(gate)).to.contain('Innehåll från www.video.example');
    expect(words(gate)).to.contain('Ändamål: Anpassad annonsering.');
    expect(words(gate)).to.contain('Mottagare: Google Ireland Ltd (Irland, USA).');
  });

  it('says what “always” means and how it is withdrawn, in the same view (R15)', async () => {
    expect(words(await show())).to.contain(
      'samtycke till Anpassad annonsering på hela webbplatsen. Återkalla det när som helst: Dina integritetsval',
    );
  });

  it('offers once and always alike in looks (R11)', async () => {
    const gate = await show();
    const [once, always] = [inside(gate, '[name=once]'), inside(gate, '[name=always]')];
    expect(differences([once, always])).to.deep.equal([]);
    expect(once.offsetHeight).to.be.at.least(44);
  });

  it('tells which was pressed, and decides nothing by itself (R22)', async () => {
    const gate = await show();
    const said = heard<GateEvent>(gate, 'mobiplus-gate');
    inside(gate, '[name=once]').click();
    inside(gate, '[name=always]').click();
    expect(said.map(({detail}) => detail.how)).to.deep.equal(['once', 'always']);
    expect(gate.open).to.equal(false);
  });

  it('works by keyboard alone, in the order of the words (R68)', async () => {
    const gate = await show();
    const said = heard<GateEvent>(gate, 'mobiplus-gate');
    const opened = oneEvent<OpenEvent>(gate, 'mobiplus-open');
    inside(gate, '[name=once]').focus();
    await sendKeys({press: 'Enter'});
    inside(gate, '[name=preferences]').focus();
    await sendKeys({press: 'Enter'});
    expect(said.map(({detail}) => detail.how)).to.deep.equal(['once']);
    expect((await opened).detail.room).to.equal('preferences');
    expect(allInside<HTMLButtonElement>(gate, 'button').map(({name}) => name)).to.deep.equal([
      'once',
      'always',
      'preferences',
    ]);
  });

  it('has the embed’s own size, and nothing moves when it opens and shuts', async () => {
    const gate = await show();
    const embed = gate.querySelector('iframe')!;
    const shut = [boxOf(gate), boxOf(embed)];
    expect(boxOf(inside(gate, '.placeholder'))).to.deep.equal(boxOf(embed));
    gate.open = true;
    await gate.updateComplete;
    expect([boxOf(gate), boxOf(embed)]).to.deep.equal(shut);
    gate.open = false;
    await gate.updateComplete;
    expect(boxOf(inside(gate, '.placeholder'))).to.deep.equal(boxOf(embed));
  });

  it('follows an embed that the page makes as wide as there is room', async () => {
    const gate = await show();
    const embed = gate.querySelector('iframe')!;
    embed.style.cssText = 'border: 0; width: 100%; height: auto; aspect-ratio: 16 / 9';
    const around = gate.parentElement!;
    around.style.width = '320px';
    await nextFrame();
    await nextFrame();
    const [, , width, height] = boxOf(inside(gate, '.placeholder'));
    expect(width).to.equal(Math.round(embed.getBoundingClientRect().width));
    expect(height).to.equal(Math.round(embed.getBoundingClientRect().height));
    expect(around.scrollWidth).to.be.at.most(320);
  });

  it('keeps a size that is too small for its words, and lets them be scrolled to', async () => {
    const gate = await show({content: frame('300', '150')});
    const placeholder = inside(gate, '.placeholder');
    expect(boxOf(placeholder).slice(2)).to.deep.equal(
      boxOf(gate.querySelector('iframe')!).slice(2),
    );
    expect(placeholder.scrollHeight).to.be.greaterThan(placeholder.clientHeight);
    inside(gate, '[name=preferences]').focus();
    await waitUntil(() => placeholder.scrollTop > 0, 'what has the focus is in view');
  });

  it('takes the size of an embed that stands in a template', async () => {
    const gate = await show({
      content: html`<template>
        <iframe title="Film" src="https://www.video.example/1" width="400" height="300"></iframe>
      </template>`,
    });
    expect(boxOf(inside(gate, '.placeholder')).slice(2)).to.deep.equal([400, 300]);
    expect(words(gate)).to.contain('Innehåll från www.video.example');
    expect(gate.querySelector('iframe')).to.equal(null);
  });

  it('hides the shut embed from eye and keyboard, and shows nothing but the embed once open (R1)', async () => {
    const gate = await show();
    const embed = gate.querySelector('iframe')!;
    expect(getComputedStyle(embed).visibility).to.equal('hidden');
    gate.open = true;
    await gate.updateComplete;
    expect(getComputedStyle(embed).visibility).to.equal('visible');
    expect(allInside(gate, '.placeholder')).to.deep.equal([]);
  });

  it('offers no choice on a purpose that nobody knows (R3)', async () => {
    expect(allInside(await show({known: false}), 'button')).to.deep.equal([]);
  });

  it('is laid out from the right in Arabic (R23)', async () => {
    const gate = await show();
    gate.language = 'ar';
    await gate.updateComplete;
    expect(inside(gate, '.placeholder').dir).to.equal('rtl');
    const [once, always] = [inside(gate, '[name=once]'), inside(gate, '[name=always]')];
    expect(once.getBoundingClientRect().left).to.be.greaterThan(
      always.getBoundingClientRect().left,
    );
  });

  for (const language of ['sv', 'en'])
    it(`is accessible to axe in ${language}, shut and open`, async () => {
      const gate = await show({language});
      await expect(gate).to.be.accessible();
      gate.open = true;
      await gate.updateComplete;
      await expect(gate).to.be.accessible();
    });
});
