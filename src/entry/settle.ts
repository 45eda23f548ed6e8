import type {DecisionRecord} from '../contract/record.ts';
import type {Page} from '../journey/page.ts';
import {add} from '../journey/page-receipts.ts';
import {spokenLanguage} from '../journey/page-language.ts';
import {forgetReceipts} from '../storage/journal.ts';
import {MobiplusStatus} from '../ui/status/mobiplus-status.ts';
import {defineOnce} from './define-once.ts';
import {leaveAfter} from './leave-after.ts';
import {showProgress} from './show-progress.ts';

/** How long it stays once saved, in milliseconds; longer for who is offered a receipt that the device does not keep (WCAG 2.2.1). */
const STAYS = 6_000;
const STAYS_WITH_RECEIPT = 20_000;

/** Whether something is consented to after this: the device then keeps the receipts (R4, R35). */
const isKept = ({decisions = []}: DecisionRecord) =>
  decisions.some(({status, validFor}) => status === 'given' && validFor !== 'P0D');

/** Shows in the page's corner how far a choice has come, and leaves a while after it is saved. */
export function settle(record: DecisionRecord, page: Page): void {
  defineOnce('mobiplus-status', MobiplusStatus);
  document.querySelector('body > mobiplus-status')?.remove();
  const status = document.createElement('mobiplus-status');
  status.language = spokenLanguage();
  status.closable = !isKept(record);
  if (record.type === 'signal.received') status.subject = 'signal';
  status.addEventListener('mobiplus-close', () => {
    status.remove();
  });
  // The device forgets its receipts with the last consent; this page view still offers them (R35).
  if (record.type === 'consent.withdrawn') void forgetReceipts(page.choice, add);
  document.body.append(status);
  void showProgress(record, status, page).then(() => {
    leaveAfter(status, status.closable ? STAYS_WITH_RECEIPT : STAYS);
  });
}
