import {purposeDetails} from '../core/purpose-details.ts';
import {answer} from '../journey/answer.ts';
import {complete} from '../journey/complete.ts';
import type {Page} from '../journey/page.ts';
import {pageLanguage} from '../journey/page-language.ts';
import {prepare} from '../journey/prepare.ts';
import {MobiplusBanner} from '../ui/banner/mobiplus-banner.ts';
import {speak} from '../ui/localization.ts';
import {purposeName} from '../ui/purpose-name.ts';
import {defineOnce} from './define-once.ts';
import {whenBody} from './when-body.ts';

/** Asks the question, unless it has been answered meanwhile. */
export async function open(page: Page): Promise<void> {
  const language = pageLanguage();
  const configuration = complete(page.configuration);
  const [witness] = await Promise.all([prepare(page), speak(language), whenBody()]);
  if (!page.mustAsk() || document.querySelector('mobiplus-banner')) return;
  defineOnce('mobiplus-banner', MobiplusBanner);
  const details = configuration.purposes.map(({id}) => purposeDetails(id, configuration));
  const banner = document.createElement('mobiplus-banner');
  banner.language = language;
  banner.controllers = configuration.controllers.map(({name}) => name);
  banner.purposes = details.map((purpose) => purposeName(purpose, language));
  banner.recipients = [
    ...new Set(details.flatMap(({recipients}) => recipients.map(({name}) => name))),
  ];
  banner.days = configuration.askAgainAfterDays;
  banner.noticeUrl = configuration.noticeUrl;
  const shownAt = Date.now();
  banner.addEventListener('mobiplus-answer', ({detail: {answer: said, method}}) => {
    const record = answer(said, {layer: 'banner', method, shownAt}, page, witness);
    void import('./settle.ts').then(({settle}) => {
      settle(record);
    });
  });
  banner.addEventListener('mobiplus-open', ({detail: {room}}) => void page.open(room));
  document.body.prepend(banner);
  // Whoever answers, wherever: the question goes.
  const end = page.subscribe((_grants, source) => {
    if (source !== 'recalled' && !page.mustAsk()) {
      banner.remove();
      queueMicrotask(() => {
        end();
      });
    }
  });
}
