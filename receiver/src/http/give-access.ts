import type {DeliveryAnswer} from '../../../src/contract/delivery.ts';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import type {SubjectAccess} from '../subjects/create-subject-access.ts';

/** Canonical JSON writes it so, and quotes in texts otherwise. */
const FIRST = '"prev":null';

/**
 * Access to browsers' records, for who sent their first record or shows a token already.
 *
 * Who has only read the cookie knows the reference, but neither the first record's id nor its content.
 *
 * @param receipts JSON of the receipts, by record. @param bearer The token that came with the delivery; empty for none.
 */
export function giveAccess(
  records: readonly DecisionRecord[],
  receipts: ReadonlyMap<string, string | null>,
  bearer: string,
  {tokenOf, opens}: SubjectAccess,
): DeliveryAnswer['access'] {
  const isFirst = (id: string) => receipts.get(id)?.includes(FIRST);
  const refs = records
    .filter(
      ({id, subject}) => subject.level === 'browser' && (isFirst(id) || opens(subject.ref, bearer)),
    )
    .map(({subject}) => subject.ref);
  const access = [...new Set(refs)].map((ref) => ({ref, token: tokenOf(ref)}));
  return access.length > 0 ? access : undefined;
}
