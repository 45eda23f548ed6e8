import {receiptIndex} from '../core/receipt-index.ts';
import {purposeDetails} from '../core/purpose-details.ts';
import {answer} from '../journey/answer.ts';
import {complete} from '../journey/complete.ts';
import type {Page} from '../journey/page.ts';
import {pageLanguage} from '../journey/page-language.ts';
import {prepare} from '../journey/prepare.ts';
import {readReceipts} from '../storage/journal.ts';
import {speak} from '../ui/localization.ts';
import {ROOMS} from '../ui/rooms-words.ts';
import {MobiplusPreferences} from '../ui/preferences/mobiplus-preferences.ts';
import {closeDialog} from './close-dialog.ts';
import {present} from './present.ts';

/** Opens the switches. */
export async function open(page: Page): Promise<void> {
  const configuration = complete(page.configuration);
  const [witness] = await Promise.all([prepare(page), speak(pageLanguage(), ROOMS)]);
  present(page, 'preferences', MobiplusPreferences, (panel) => {
    panel.controllers = configuration.controllers.map(({name}) => name);
    panel.purposes = configuration.purposes.map(({id}) => purposeDetails(id, configuration));
    panel.days = configuration.askAgainAfterDays;
    const shownAt = Date.now();
    page.subscribe((grants, _source, origins) => {
      panel.grants = grants;
      // Said while it holds: not of what the visitor has turned on in spite of it (R58).
      const isSaid = configuration.purposes.some(({id}) => origins[id] === 'signalled');
      const {globalPrivacyControl: gpc} = navigator as {globalPrivacyControl?: boolean};
      panel.signal = isSaid ? (gpc === true ? 'gpc' : 'other') : undefined;
    });
    panel.addEventListener('mobiplus-answer', ({target, detail: {answer: said, method}}) => {
      if (target !== panel) return;
      const asked = {layer: 'preferences', method, shownAt} as const;
      const record = answer(said, asked, page, witness);
      if (!record) return;
      closeDialog();
      void import('./settle.ts').then(({settle}) => {
        settle(record, page);
      });
    });
    // Read meanwhile: a device whose storage is closed opens its switches all the same.
    void readReceipts().then(
      (receipts) => {
        // What was shown once was no choice of theirs to keep.
        const latest = receipts.findLast(({record: {decisions}}) =>
          decisions?.some(({validFor}) => validFor !== 'P0D'),
        );
        if (latest) panel.saved = {index: receiptIndex(latest), at: latest.record.at};
      },
      () => undefined,
    );
  });
}
