import type {Choice} from '../contract/choice.ts';
import type {DecisionRecord} from '../contract/record.ts';
import {formatChoice} from '../core/choice-text.ts';
import type {Source} from '../signals/page-events.ts';
import {writeChoice} from '../storage/choice-cookie.ts';
import {keepPending} from '../storage/keep-pending.ts';
import type {Page} from './page.ts';

/** Carries a decision to the device, the page and the ledger, in this order: what acts on it is written down before. */
export function settleChoice(
  {record, choice}: {readonly record: DecisionRecord; readonly choice: Choice},
  source: Source,
  page: Page,
): void {
  const text = formatChoice(choice);
  keepPending(record);
  page.settle(text, source, () => {
    writeChoice(text, page.configuration);
  });
  page.post(record);
}
