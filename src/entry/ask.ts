import {purposeParties} from '../core/purpose-parties.ts';
import {answer} from '../journey/answer.ts';
import {complete} from '../journey/complete.ts';
import type {Page} from '../journey/page.ts';
import {pageLanguage, spokenLanguage} from '../journey/page-language.ts';
import {prepare} from '../journey/prepare.ts';
import {MobiplusBanner} from '../ui/banner/mobiplus-banner.ts';
import {speak} from '../ui/localization.ts';
import {followLanguage} from './follow-language.ts';
import {defineOnce} from './define-once.ts';
import {whenBody} from './when-body.ts';

/** Asks the question, and only of what is due (R26), unless it has been answered meanwhile. */
export async function open(page: Page): Promise<void> {
  const configuration = complete(page.configuration);
  const [witness] = await Promise.all([prepare(page), speak(pageLanguage()), whenBody()]);
  let purposes = page.due();
  if (!purposes[0] || document.querySelector('mobiplus-banner')) return;
  defineOnce('mobiplus-banner', MobiplusBanner);
  const banner = document.createElement('mobiplus-banner');
  banner.language = spokenLanguage();
  banner.controllers = configuration.controllers.map(({name}) => name);
  banner.days = configuration.askAgainAfterDays;
  banner.noticeUrl = configuration.noticeUrl;
  const shownAt = Date.now();
  banner.addEventListener('mobiplus-answer', ({detail: {answer: said, method}}) => {
    const record = answer(said, {layer: 'banner', method, shownAt, purposes}, page, witness);
    void import('./settle.ts').then(({settle}) => {
      settle(record, page);
    });
  });
  banner.addEventListener('mobiplus-open', ({detail: {room}}) => void page.open(room));
  document.body.prepend(banner);
  followLanguage();
  // Whoever answers, wherever: what is answered is asked no more (R26, R39), and the question goes with the last.
  page.subscribe(() => {
    purposes = page.due();
    banner.purposes = purposes.map((purpose) => purposeParties(purpose, configuration));
    if (!purposes[0]) banner.remove();
  });
}
