import type {DecisionRecord} from '../contract/record.ts';
import {composeRecord} from '../core/compose-record.ts';
import {decide, type VisitorsAnswer} from '../core/decide.ts';
import type {GoogleState} from '../core/google-state.ts';
import {writeChoice} from '../storage/choice-cookie.ts';
import {keepPending} from '../storage/keep-pending.ts';
import type {Page} from './page.ts';
import type {Asked, Witness} from './prepare.ts';

/**
 * Carries an answer from the visitor to the device, the page and the ledger: the straight path.
 *
 * Everything up to `settle` happens in the task of the click: no promise can lose a refusal.
 *
 * @param clear Clears what vendors left, where it is at hand; the page loads it where it is not.
 */
export function answer(
  said: VisitorsAnswer,
  asked: Asked,
  page: Page,
  witness: Witness,
  clear?: (state: GoogleState) => void,
): DecisionRecord {
  const {configuration} = page;
  const purposes = asked.purposes ?? configuration.purposes;
  const before = page.grants();
  const {record, choice} = composeRecord(
    before,
    {...before, ...decide(said, purposes)},
    page.choice(),
    configuration,
    witness(asked),
    purposes,
  );
  keepPending(record);
  writeChoice(choice, configuration);
  page.settle(choice, asked.method === 'api' ? 'page' : 'visitor', clear);
  page.post(record);
  return record;
}
