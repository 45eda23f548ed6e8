import {objectionScopes} from '../core/objection-scopes.ts';
import {act} from '../journey/act.ts';
import {complete} from '../journey/complete.ts';
import {customer} from '../journey/customer.ts';
import {objectTo} from '../journey/object-to.ts';
import type {Page} from '../journey/page.ts';
import {add} from '../journey/page-receipts.ts';
import {pageLanguage} from '../journey/page-language.ts';
import {prepare} from '../journey/prepare.ts';
import {forgetReceipts} from '../storage/journal.ts';
import {speak} from '../ui/localization.ts';
import {ROOMS} from '../ui/rooms-words.ts';
import {MobiplusObjection} from '../ui/objection/mobiplus-objection.ts';
import {MobiplusStatus} from '../ui/status/mobiplus-status.ts';
import {defineOnce} from './define-once.ts';
import {present} from './present.ts';
import {showProgress} from './show-progress.ts';

/** Opens the objection to direct marketing. */
export async function open(page: Page): Promise<void> {
  const [witness] = await Promise.all([prepare(page), speak(pageLanguage(), ROOMS)]);
  defineOnce('mobiplus-status', MobiplusStatus);
  const configuration = complete(page.configuration);
  const scopes = objectionScopes(configuration);
  present(page, 'objection', MobiplusObjection, (panel) => {
    const shownAt = Date.now();
    panel.scopes = scopes;
    const greet = () => {
      panel.signedIn = customer() !== undefined;
    };
    greet();
    document.addEventListener('mobiplus-consent-identity', greet);
    panel.addEventListener('mobiplus-objection', ({detail: {objections, undo}}) => {
      const asked = {
        layer: 'objection',
        method: undo ? 'button-undo' : 'button-object',
        shownAt,
      } as const;
      const record = undo
        ? act({type: 'objection.withdrawn', objections}, asked, page, witness)
        : objectTo(objections, asked, page, witness);
      void forgetReceipts(page.choice, add);
      void showProgress(record, panel, page);
    });
  });
}
