import type {PurposeId} from '../contract/purpose.ts';
import type {DecisionRecord} from '../contract/record.ts';
import {composeOnce} from '../core/compose-once.ts';
import {keepPending} from '../storage/keep-pending.ts';
import type {Page} from './page.ts';
import type {Asked, Witness} from './prepare.ts';

/** Carries a consent for this once to the ledger; the device remembers no choice of it. */
export function allowOnce(
  purpose: PurposeId,
  asked: Asked,
  page: Page,
  witness: Witness,
): DecisionRecord {
  const record = composeOnce(purpose, witness(asked));
  keepPending(record);
  page.post(record);
  return record;
}
