import type {DecisionRecord} from '../contract/record.ts';
import {composeAct, type Act} from '../core/compose-act.ts';
import {keepPending} from '../storage/keep-pending.ts';
import {takeVoucher} from './customer.ts';
import type {Page} from './page.ts';
import type {Asked, Witness} from './prepare.ts';

/**
 * Carries an act to the ledger: an objection or its undoing, a rights request, an answer to news of a sub-processor.
 *
 * In the name of the signed-in customer where there is one, else in nobody's.
 */
export function act(what: Act, asked: Asked, page: Page, witness: Witness): DecisionRecord {
  const record = composeAct(what, witness(asked), takeVoucher());
  keepPending(record);
  page.post(record);
  return record;
}
