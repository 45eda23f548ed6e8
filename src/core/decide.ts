import type {Grants, Purpose} from '../contract/purpose.ts';

/** What the visitor answered: all, nothing, or purpose by purpose. */
export type VisitorsAnswer = 'accept-all' | 'reject-all' | Grants;

/** Grants that follow from an answer. Only an explicit yes to a known purpose grants it; `necessary` is no question. */
export function decide(answer: VisitorsAnswer, purposes: readonly Purpose[]): Grants {
  const grants: Record<string, boolean> = {necessary: true};
  for (const {id} of purposes)
    grants[id] = answer === 'accept-all' || (answer !== 'reject-all' && answer[id] === true);
  return grants;
}
