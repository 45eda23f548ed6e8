import {objectionScopes} from '../core/objection-scopes.ts';
import {act} from '../journey/act.ts';
import {answer} from '../journey/answer.ts';
import {complete} from '../journey/complete.ts';
import {customer} from '../journey/customer.ts';
import type {Page} from '../journey/page.ts';
import {add} from '../journey/page-receipts.ts';
import {pageLanguage} from '../journey/page-language.ts';
import {prepare} from '../journey/prepare.ts';
import {forgetReceipts} from '../storage/journal.ts';
import {clearTraces} from '../signals/traces.ts';
import {speak} from '../ui/localization.ts';
import {ROOMS} from '../ui/rooms-words.ts';
import {MobiplusObjection} from '../ui/objection/mobiplus-objection.ts';
import {MobiplusStatus} from '../ui/status/mobiplus-status.ts';
import {defineOnce} from './define-once.ts';
import {present} from './present.ts';
import {showProgress} from './show-progress.ts';

/** The purpose that is marketing's reading of a person. */
const PROFILING = 'ads-personalisation';

/** Opens the objection to direct marketing. */
export async function open(page: Page): Promise<void> {
  const [witness] = await Promise.all([prepare(page), speak(pageLanguage(), ROOMS)]);
  defineOnce('mobiplus-status', MobiplusStatus);
  const configuration = complete(page.configuration);
  const scopes = objectionScopes(configuration);
  // What was not objected to is not answered: it keeps its answers and their age (R17, R26).
  const purposes = configuration.purposes.filter(({id}) => id === PROFILING);
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
      const type = undo ? 'objection.withdrawn' : 'objection.made';
      const record = act({type, objections}, asked, page, witness);
      // Profiling stops on this device too, and is not asked for again (R39).
      if (!undo && purposes[0] && objections.some(({channel}) => channel === 'profiling')) {
        answer('reject-all', {...asked, purposes}, page, witness, clearTraces);
        void forgetReceipts(() => page.choice(), add);
      }
      void showProgress(record, panel, page);
    });
  });
}
