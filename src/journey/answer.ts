import type {Grants, Purpose} from '../contract/purpose.ts';
import type {DecisionRecord} from '../contract/record.ts';
import {composeRecord} from '../core/compose-record.ts';
import {decide, type VisitorsAnswer} from '../core/decide.ts';
import {isGesture} from '../signals/is-gesture.ts';
import {report} from '../signals/report.ts';
import {knownChoice} from './known-choice.ts';
import type {Page} from './page.ts';
import type {Asked, Witness} from './prepare.ts';
import {settleChoice} from './settle-choice.ts';

/**
 * Carries an answer from the visitor to the device, the page and the ledger: the straight path.
 *
 * Everything up to `settle` happens in the task of the click: no promise can lose a refusal. More than now is granted only by the visitor's
 * own gesture, whoever pressed the button. To accept everything is no answer to what the browser itself says no to; a yes to that very
 * purpose is (R58).
 *
 * @param gesture Whether the visitor has just pressed something.
 * @returns the record; undefined where nothing was done, which is reported (`CONSENT_GESTURE`).
 */
export function answer(
  said: VisitorsAnswer,
  asked: Asked,
  page: Page,
  witness: Witness,
  gesture = isGesture(),
): DecisionRecord | undefined {
  const {configuration} = page;
  const purposes = asked.purposes ?? configuration.purposes;
  const before = page.grants();
  const isOutweighed = (purpose: Purpose) =>
    said === 'accept-all' && page.refuses(purpose) && !before[purpose.id];
  const outweighed = purposes.filter(isOutweighed).map(({id}) => [id, false] as const);
  const after: Grants = {
    ...before,
    ...decide(said, purposes),
    ...Object.fromEntries(outweighed),
  };
  if (!gesture && purposes.some(({id}) => after[id] && !before[id])) {
    report(
      'CONSENT_GESTURE',
      'granting needs the visitor’s own click or key press: call accept() from its handler',
    );
    return undefined;
  }
  const composed = composeRecord(before, after, knownChoice(page), configuration, witness(asked), {
    asked: purposes,
    signalOf: (purpose) => {
      if (!page.refuses(purpose)) return undefined;
      if (after[purpose.id]) return 'overridden';
      return isOutweighed(purpose) ? 'obeyed' : undefined;
    },
  });
  settleChoice(composed, asked.method === 'api' ? 'page' : 'visitor', page);
  return composed.record;
}
