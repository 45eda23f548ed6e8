import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {genuine} from '../../../test/browser/support/genuine-receipt.ts';
import {heard} from '../../../test/browser/support/heard.ts';
import {nextFile} from '../../../test/browser/support/heard-file.ts';
import {allInside, inside, normalised} from '../../../test/browser/support/words.ts';
import type {Progress} from '../../journey/progress.ts';
import {speak} from '../localization.ts';
import {MobiplusStatus} from './mobiplus-status.ts';

customElements.define('mobiplus-status', MobiplusStatus);

const show = (progress: Progress, subject: 'choice' | 'objection' = 'choice') =>
  fixture<MobiplusStatus>(
    html`<mobiplus-status progress=${progress} subject=${subject} index="41"></mobiplus-status>`,
  );

const wordsOf = (status: Element) => normalised(inside(status, '[role=status]').textContent);

const WORDS: Readonly<Record<'sv' | 'en', Readonly<Record<Progress, string>>>> = {
  sv: {
    saving: 'Ditt val gäller nu. Sparar …',
    delayed: 'Ditt val gäller nu. Det skickas så snart vår server svarar.',
    refused:
      'Ditt val gäller nu. Vår server tog inte emot det. Det ligger kvar här och skickas igen.',
    saved: 'Ditt val gäller nu. Sparat. Kvitto nr 41 är kontrollerat.',
  },
  en: {
    saving: 'Your choice is in force. Saving …',
    delayed: 'Your choice is in force. It is sent as soon as our server answers.',
    refused:
      'Your choice is in force. Our server did not take it. It stays here and is sent again.',
    saved: 'Your choice is in force. Saved. Receipt no. 41 has been verified.',
  },
};

describe('mobiplus-status', () => {
  afterEach(() => speak('sv'));

  for (const language of ['sv', 'en'] as const)
    for (const [progress, words] of Object.entries(WORDS[language]) as [Progress, string][])
      it(`says in ${language} what ${progress} means, and is accessible to axe (R23)`, async () => {
        await speak(language);
        const status = await show(progress);
        expect(wordsOf(status)).to.equal(words);
        await expect(status).to.be.accessible();
      });

  it('announces each step in one live region that stays (R69)', async () => {
    const status = await show('saving');
    const region = inside(status, '[role=status]');
    status.progress = 'saved';
    await status.updateComplete;
    expect(inside(status, '[role=status]')).to.equal(region);
    expect(normalised(region.textContent)).to.equal(WORDS.sv.saved);
  });

  it('says "saved" of nothing but a verified receipt', async () => {
    for (const progress of ['saving', 'delayed', 'refused'] as const)
      expect(wordsOf(await show(progress))).not.to.contain('Sparat');
  });

  it('speaks of an objection as one', async () => {
    expect(wordsOf(await show('delayed', 'objection'))).to.equal(
      'Din invändning är mottagen här. Det skickas så snart vår server svarar.',
    );
  });

  it('says of an act that was refused that it must be made once more: it is kept nowhere', async () => {
    expect(wordsOf(await show('refused', 'objection'))).to.equal(
      'Din invändning är mottagen här. Vår server tog inte emot det. Gör det gärna en gång till.',
    );
  });

  it('stands in the corner of the page, or in the flow of a room', async () => {
    const status = await show('saving');
    expect(getComputedStyle(status).position).to.equal('fixed');
    status.inline = true;
    await status.updateComplete;
    expect(getComputedStyle(status).position).to.equal('static');
  });

  it('offers the receipt once saved, and not before: who refused can take it at once (R4, R35)', async () => {
    const status = await show('saving');
    status.receipt = genuine;
    await status.updateComplete;
    expect(allInside(status, 'button')).to.deep.equal([]);
    status.progress = 'saved';
    await status.updateComplete;
    const file = nextFile();
    inside(status, '[name=receipt]').click();
    const {name, text, type} = await file;
    expect([name, type]).to.deep.equal(['mobiplus-kvitto-6.json', 'application/json']);
    expect(JSON.parse(text)).to.deep.equal(genuine);
  });

  it('says that it has been read, by keyboard too, and only where it can be closed (R68)', async () => {
    const status = await show('saved');
    expect(allInside(status, '[name=close]')).to.deep.equal([]);
    status.closable = true;
    await status.updateComplete;
    const closings = heard(status, 'mobiplus-close');
    inside(status, '[name=close]').focus();
    await sendKeys({press: 'Enter'});
    expect(closings.length).to.equal(1);
  });

  it('keeps what it offers out of the live region, in targets of 44 px (R69, R72)', async () => {
    const status = await show('saved');
    Object.assign(status, {receipt: genuine, closable: true});
    await status.updateComplete;
    expect(allInside(status, '[role=status] button')).to.deep.equal([]);
    for (const button of allInside(status, 'button'))
      expect(button.offsetHeight).to.be.at.least(44);
    await expect(status).to.be.accessible();
  });

  it('is written from the right in Arabic (R23)', async () => {
    const status = await show('saved');
    expect(inside(status, '.status').hasAttribute('lang')).to.equal(false);
    status.language = 'ar';
    await status.updateComplete;
    const {lang, dir} = inside(status, '.status');
    expect([lang, dir]).to.deep.equal(['ar', 'rtl']);
  });
});
