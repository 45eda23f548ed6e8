import {objectionScopes} from '../core/objection-scopes.ts';
import {act} from '../journey/act.ts';
import {answer} from '../journey/answer.ts';
import {complete} from '../journey/complete.ts';
import {customer} from '../journey/customer.ts';
import type {Page} from '../journey/page.ts';
import {pageLanguage} from '../journey/page-language.ts';
import {prepare} from '../journey/prepare.ts';
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
  const scopes = objectionScopes(complete(page.configuration));
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
      // Profiling stops on this device too (R39); what else is given stays given.
      const grants = page.grants();
      if (!undo && grants[PROFILING] && objections.some(({channel}) => channel === 'profiling'))
        answer({...grants, [PROFILING]: false}, asked, page, witness, clearTraces);
      void showProgress(record, panel);
    });
  });
}
