import type {PurposeId} from '../contract/purpose.ts';
import type {DecisionRecord} from '../contract/record.ts';
import {composeOnce} from '../core/compose-once.ts';
import {isGesture} from '../signals/is-gesture.ts';
import {report} from '../signals/report.ts';
import {keepPending} from '../storage/keep-pending.ts';
import type {Page} from './page.ts';
import type {Asked, Witness} from './prepare.ts';

/**
 * Carries a consent for this once to the ledger; the device remembers no choice of it.
 *
 * @returns the record; undefined without the visitor's own gesture, which is reported (`CONSENT_GESTURE`).
 */
export function allowOnce(
  purpose: PurposeId,
  asked: Asked,
  page: Page,
  witness: Witness,
): DecisionRecord | undefined {
  if (!isGesture()) {
    report('CONSENT_GESTURE', 'an embed opens by the visitor’s own click or key press');
    return undefined;
  }
  const record = composeOnce(purpose, witness(asked));
  keepPending(record);
  page.post(record);
  return record;
}
