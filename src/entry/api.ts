import {decide, type VisitorsAnswer} from '../core/decide.ts';
import {answer} from '../journey/answer.ts';
import type {Page} from '../journey/page.ts';
import {prepare} from '../journey/prepare.ts';
import {clearTraces} from '../signals/traces.ts';
import {report} from '../signals/report.ts';

/** Lets the page's own script answer. More than now is granted only within the visitor's own gesture. */
export async function answerFromPage(said: VisitorsAnswer, page: Page | undefined): Promise<void> {
  if (!page) return; // still being prepared, or wrongly configured: nothing to answer
  const now = page.grants();
  const next = decide(said, page.configuration.purposes);
  const {userActivation} = navigator as {userActivation?: UserActivation};
  const rises = Object.keys(next).some((id) => next[id] && !now[id]);
  if (rises && userActivation?.isActive === false) {
    report(
      'CONSENT_GESTURE',
      'granting needs a click or key press: call answer() from its handler',
    );
    return;
  }
  answer(said, {layer: 'page', method: 'api'}, page, await prepare(page), clearTraces);
}
