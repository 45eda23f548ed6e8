import {expect, fixture, html} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';
import {heard} from '../../../test/browser/support/heard.ts';
import {allInside, inside, normalised} from '../../../test/browser/support/words.ts';
import type {SubprocessorNews} from '../../contract/subprocessor.ts';
import {speak} from '../localization.ts';
import {ROOMS} from '../rooms-words.ts';
import {MobiplusStatus} from '../status/mobiplus-status.ts';
import {MobiplusSubprocessors, type NewsEvent} from './mobiplus-subprocessors.ts';

customElements.define('mobiplus-subprocessors', MobiplusSubprocessors);
customElements.define('mobiplus-status', MobiplusStatus);

const NEWS: readonly SubprocessorNews[] = [
  {
    id: 'backup-2026',
    name: 'Exempel Backup AB',
    country: 'SE',
    task: {sv: 'Säkerhetskopior av webbhotell', en: 'Backups of web hosting'},
    announced: '2026-11-20',
    objectBy: '2026-12-20',
  },
  {
    id: 'sms-2026',
    name: 'Exempel SMS Oy',
    country: 'FI',
    task: {sv: 'Utskick av sms'},
    announced: '2026-09-01',
    objectBy: '2026-10-01',
  },
];

async function show(language = 'sv', signedIn = true): Promise<MobiplusSubprocessors> {
  await speak(language, ROOMS);
  return fixture(
    html`<mobiplus-subprocessors
      .language=${language}
      .news=${NEWS}
      .signedIn=${signedIn}
      today="2026-11-24"
    ></mobiplus-subprocessors>`,
  );
}

const words = (room: Element) => normalised(inside(room, 'section').textContent);
const labels = (room: Element) =>
  allInside(room, 'button').map(
    (button) => `${normalised(button.textContent)}: ${button.getAttribute('aria-describedby')}`,
  );

describe('mobiplus-subprocessors', () => {
  afterEach(() => speak('sv'));

  it('tells who is new, for what, where, since when, and until when one may object (S29, R57)', async () => {
    const room = await show();
    expect(normalised(allInside(room, 'li')[0]!.textContent)).to.match(
      /^Exempel Backup AB\s?nytt Säkerhetskopior av webbhotell Land Sverige Meddelat 20 november 2026 Invänd senast 20 december 2026/,
    );
  });

  it('lets a customer acknowledge, or object while there is time (R57)', async () => {
    const room = await show();
    const events = heard<NewsEvent>(room, 'mobiplus-news');
    expect(labels(room)).to.deep.equal([
      'Jag har läst: backup-2026',
      'Invänd: backup-2026',
      'Jag har läst: sms-2026',
    ]);
    for (const button of allInside(room, 'button')) {
      button.focus();
      await sendKeys({press: 'Enter'});
    }
    expect(events.map(({detail}) => detail)).to.deep.equal([
      {news: 'backup-2026', answer: 'acknowledged'},
      {news: 'backup-2026', answer: 'objected'},
      {news: 'sms-2026', answer: 'acknowledged'},
    ]);
    expect(words(room)).to.contain('Tiden att invända är över.');
  });

  it('still lets who has read object, and leaves an objection as it is', async () => {
    const room = await show();
    room.answered = {'backup-2026': 'acknowledged'};
    await room.updateComplete;
    expect(labels(room)).to.include('Invänd: backup-2026');
    expect(labels(room)).not.to.include('Jag har läst: backup-2026');
    room.answered = {'backup-2026': 'objected', 'sms-2026': 'acknowledged'};
    await room.updateComplete;
    expect(labels(room)).to.deep.equal([]);
    expect(words(room)).to.contain('Du har invänt.');
  });

  it('decides nothing by being read, and asks who is not signed in to do so first', async () => {
    const room = await show('sv', false);
    expect(labels(room)).to.deep.equal([]);
    expect(words(room)).to.contain('Logga in i kundportalen för att svara.');
  });

  it('says that it is reading, that it could not, and that there is nothing', async () => {
    const room = await show();
    for (const [news, said] of [
      [undefined, 'Hämtar …'],
      [null, 'Det gick inte att hämta. Försök igen om en stund.'],
      [[], 'Inga nya underbiträden.'],
    ] as const) {
      room.news = news;
      await room.updateComplete;
      expect(words(room)).to.contain(said);
    }
  });

  it('says how far the answer has come', async () => {
    const room = await show();
    room.answered = {'backup-2026': 'objected'};
    room.latest = 'backup-2026';
    room.progress = 'saved';
    room.index = 41;
    await room.updateComplete;
    const status = inside<MobiplusStatus>(room, 'mobiplus-status');
    await status.updateComplete;
    expect(normalised(status.shadowRoot!.textContent)).to.contain('Kvitto nr 41');
  });

  for (const language of ['sv', 'en'])
    it(`is accessible to axe in ${language}`, async () => {
      await expect(await show(language)).to.be.accessible();
    });
});
