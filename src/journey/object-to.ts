import type {DecisionRecord, Objection} from '../contract/record.ts';
import {act} from './act.ts';
import {answer} from './answer.ts';
import type {Page} from './page.ts';
import type {Asked, Witness} from './prepare.ts';

/** The purpose that is marketing's reading of a person. */
const PROFILING = 'ads-personalisation';

/**
 * Carries an objection to direct marketing to the ledger. Profiling stops on this device too, and is not asked for again (R39).
 */
export function objectTo(
  objections: readonly Objection[],
  asked: Asked,
  page: Page,
  witness: Witness,
): DecisionRecord {
  const record = act({type: 'objection.made', objections}, asked, page, witness);
  // What was not objected to is not answered: it keeps its answers and their age (R17, R26).
  const purposes = page.configuration.purposes.filter(({id}) => id === PROFILING);
  if (purposes[0] && objections.some(({channel}) => channel === 'profiling'))
    answer('reject-all', {...asked, purposes}, page, witness);
  return record;
}
