import {decide, type VisitorsAnswer} from '../core/decide.ts';
import {answer} from '../journey/answer.ts';
import {signIn} from '../journey/customer.ts';
import {endpointOf} from '../journey/endpoint.ts';
import type {Page} from '../journey/page.ts';
import {prepare} from '../journey/prepare.ts';
import {clearTraces} from '../signals/traces.ts';
import {report} from '../signals/report.ts';
import {identify as exchange} from '../sync/identify.ts';

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
  const asked = {layer: 'page', method: 'api'} as const;
  const {type} = answer(said, asked, page, await prepare(page), clearTraces);
  if (type !== 'consent.withdrawn') return;
  const [{forgetReceipts}, {add}] = await Promise.all([
    import('../storage/journal.ts'),
    import('../journey/page-receipts.ts'),
  ]);
  await forgetReceipts(() => page.choice(), add);
}

/** Takes the customer portal's token: what the visitor does from now on, on this page, is done in that customer's name. */
export async function identify(token: string, page: Page | undefined): Promise<void> {
  if (!page) return;
  try {
    signIn(await exchange(endpointOf(page.configuration), token));
  } catch (reason) {
    report('CONSENT_IDENTITY', `the portal's token was not taken: ${String(reason)}`);
  }
}
