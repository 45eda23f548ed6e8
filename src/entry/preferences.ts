import {receiptIndex} from '../core/receipt-index.ts';
import {purposeDetails} from '../core/purpose-details.ts';
import {answer} from '../journey/answer.ts';
import {complete} from '../journey/complete.ts';
import type {Page} from '../journey/page.ts';
import {pageLanguage} from '../journey/page-language.ts';
import {prepare} from '../journey/prepare.ts';
import {readReceipts} from '../storage/journal.ts';
import {clearTraces} from '../signals/traces.ts';
import {speak} from '../ui/localization.ts';
import {MobiplusPreferences} from '../ui/preferences/mobiplus-preferences.ts';
import {defineOnce} from './define-once.ts';

/** Opens the switches. */
export async function open(page: Page): Promise<void> {
  const language = pageLanguage();
  const configuration = complete(page.configuration);
  const [witness] = await Promise.all([prepare(page), speak(language)]);
  if (document.querySelector('mobiplus-preferences')) return;
  defineOnce('mobiplus-preferences', MobiplusPreferences);
  const room = document.createElement('mobiplus-preferences');
  room.language = language;
  room.controllers = configuration.controllers.map(({name}) => name);
  room.purposes = configuration.purposes.map(({id}) => purposeDetails(id, configuration));
  room.grants = page.grants();
  const shownAt = Date.now();
  room.addEventListener('mobiplus-answer', ({detail: {answer: said, method}}) => {
    room.close();
    const asked = {layer: 'preferences', method, shownAt} as const;
    const record = answer(said, asked, page, witness, clearTraces);
    void import('./settle.ts').then(({settle}) => {
      settle(record);
    });
  });
  room.addEventListener('mobiplus-open', ({detail}) => {
    room.close();
    void page.open(detail.room);
  });
  document.body.append(room);
  // Read meanwhile: a device whose storage is closed opens its switches all the same.
  void readReceipts().then(
    (receipts) => {
      const latest = receipts.at(-1);
      if (latest) room.saved = {index: receiptIndex(latest), at: latest.record.at};
    },
    () => undefined,
  );
}
