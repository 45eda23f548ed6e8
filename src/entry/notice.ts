import {aboutFacts} from '../core/about-facts.ts';
import {complete} from '../journey/complete.ts';
import type {Page} from '../journey/page.ts';
import {pageLanguage} from '../journey/page-language.ts';
import {readVersions} from '../notice/read-versions.ts';
import {MobiplusAbout} from '../ui/about/mobiplus-about.ts';
import {speak} from '../ui/localization.ts';
import {ROOMS} from '../ui/rooms-words.ts';
import {MobiplusNotice} from '../ui/notice/mobiplus-notice.ts';
import {defineOnce} from './define-once.ts';
import {present} from './present.ts';

/** Shows the notice, and beside it what it leaves out. */
export async function open(page: Page): Promise<void> {
  const configuration = complete(page.configuration);
  await speak(pageLanguage(), ROOMS);
  defineOnce('mobiplus-about', MobiplusAbout);
  present(page, 'notice', MobiplusNotice, (panel) => {
    const {endpoint} = configuration;
    panel.endpoint = endpoint;
    panel.facts = aboutFacts(configuration);
    panel.addEventListener('mobiplus-open', ({detail: {room}}) => {
      // The dialog leads from room to room by itself.
      if (!panel.closest('mobiplus-dialog')) void page.open(room);
    });
    // Without an answer there is no list of earlier wordings; the notice stands all the same.
    void fetch(`${endpoint}/notices`, {credentials: 'omit'})
      .then((response) => (response.ok ? response.json() : undefined))
      .then(
        (answer: unknown) => {
          panel.versions = readVersions(answer);
        },
        () => undefined,
      );
  });
}
