import {expect, fixture, html, oneEvent} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {inside, normalised} from '../../../test/browser/support/words.ts';
import {text} from '../../notice/text.ts';
import {speak} from '../localization.ts';
import {MobiplusNotice} from './mobiplus-notice.ts';
import {MobiplusNoticeRoom} from './mobiplus-notice-room.ts';

customElements.define('mobiplus-notice', MobiplusNotice);
customElements.define('mobiplus-notice-room', MobiplusNoticeRoom);

async function show(language: 'sv' | 'en' = 'sv'): Promise<MobiplusNoticeRoom> {
  await speak(language);
  const room = await fixture<MobiplusNoticeRoom>(
    html`<mobiplus-notice-room .language=${language}></mobiplus-notice-room>`,
  );
  await inside<MobiplusNotice>(room, 'mobiplus-notice').updateComplete;
  return room;
}

describe('mobiplus-notice-room', () => {
  afterEach(() => speak('sv'));

  it('shows the whole notice in a dialog with a name (S4, R49)', async () => {
    const room = await show();
    const dialog = inside<HTMLDialogElement>(room, 'dialog');
    expect(dialog.matches(':modal')).to.equal(true);
    expect(normalised(inside(room, '#heading').textContent)).to.equal('Personuppgiftspolicy');
    expect(normalised(inside(room, 'mobiplus-notice').textContent)).to.equal(normalised(text));
  });

  it('continues the levels of its heading: the notice stands beneath it (R50)', async () => {
    const room = await show();
    expect(inside(room, '#heading').localName).to.equal('h2');
    expect(inside(room, 'mobiplus-notice').querySelector('h1')).to.equal(null);
  });

  for (const way of ['Esc', 'the Close button'])
    it(`goes by ${way} (R22, R68)`, async () => {
      const room = await show();
      const closed = oneEvent(inside(room, 'dialog'), 'close');
      if (way === 'Esc') await sendKeys({press: 'Escape'});
      else inside(room, 'header button').click();
      await closed;
      expect(room.isConnected).to.equal(false);
    });

  for (const language of ['sv', 'en'] as const)
    it(`is accessible to axe in ${language}`, async () => {
      await expect(await show(language)).to.be.accessible();
    });
});
