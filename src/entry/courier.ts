import type {Receipt} from '../contract/receipt.ts';
import {hasReference} from '../core/has-reference.ts';
import {sameDecision} from '../core/same-decision.ts';
import {verifyReceipt} from '../core/verify-receipt.ts';
import {report} from '../signals/report.ts';
import {clearJournal, keepKey, keepReceipt} from '../storage/journal.ts';
import {carry} from '../sync/courier.ts';
import {deliver} from '../sync/deliver.ts';
import {fetchLogKey} from '../sync/fetch-log-key.ts';
import {openOutbox} from '../sync/outbox.ts';
import {openMailLine} from '../sync/mail-line.ts';
import {renewChoice} from '../sync/renew-choice.ts';
import {openReceiptBox} from '../sync/receipt-box.ts';
import {endpointOf} from '../journey/endpoint.ts';
import type {Page} from '../journey/page.ts';
import type {Mail} from './open-page.ts';

const outbox = openOutbox((id) => {
  report('CONSENT_STORED', `the stored record ${id} could not be read and was dropped`);
});
const box = openReceiptBox();

/** Whose ledger receipts from other tabs are held against. */
let here: Page['configuration'];
let published = '';

/** The key that the site pinned, else the one that the receiver publishes. */
const findKey = async () => here.logKey || (published ||= await fetchLogKey(endpointOf(here)));

const line = openMailLine((receipt) => {
  // What cannot be checked here is shown here no more than what is false; the tab that got it has told its own visitor.
  findKey()
    .then((key) => verifyReceipt(receipt, key))
    .then(
      ({ok}) => {
        if (ok) box.take(receipt);
      },
      () => undefined,
    );
});

/** Tells of each verified receipt of this page view, also of those that have come already. @returns what ends it. */
export function follow(
  {configuration}: Pick<Page, 'configuration'>,
  hear: (receipt: Receipt) => void,
): () => void {
  here = configuration;
  return box.follow(hear);
}

/** Delivers all that waits. One tab does it for all (Web Locks); the others' mail wakes it. */
export async function deliverMail({page, fresh}: Mail): Promise<void> {
  const {configuration, choice} = page;
  const endpoint = endpointOf((here = configuration));
  if (fresh) {
    outbox.hold(fresh);
    line.mailCame();
  }
  // A journal that has outlived the last consent, as where the page was left in that moment (R35).
  else if (!hasReference(choice())) void clearJournal().catch(() => undefined);
  const go = () =>
    carry({
      outbox,
      deliver: (records) => deliver(endpoint, records, page.device),
      async verify(record, receipt) {
        try {
          const verdict = sameDecision(record, receipt.record)
            ? await verifyReceipt(receipt, await findKey())
            : ({ok: false, because: 'another record'} as const);
          if (verdict.ok) return true;
          report('CONSENT_RECEIPT', `the receipt of ${record.id} is false: ${verdict.because}`);
        } catch (reason) {
          report(
            'CONSENT_RECEIPT',
            `the receipt of ${record.id} cannot be checked: ${String(reason)}`,
          );
        }
        return false;
      },
      async receipted(receipt) {
        // Only who consents to something keeps receipts on the device (R4, R35).
        await (
          hasReference(choice())
            ? Promise.all([keepReceipt(receipt), findKey().then(keepKey)])
            : clearJournal()
        ).catch(() => undefined);
        box.take(receipt);
        line.receiptCame(receipt);
      },
      delayed: () => {
        document.dispatchEvent(new CustomEvent('mobiplus-consent-delayed'));
      },
      refused: ({id}, why) => {
        report('CONSENT_REFUSED', `the receiver refused the record ${id}: ${why}`);
        document.dispatchEvent(new CustomEvent('mobiplus-consent-refused', {detail: {id, why}}));
      },
      pause: line.pause,
      random: Math.random,
    });
  const {locks} = navigator as {locks?: LockManager};
  await (locks ? locks.request('mobiplus-consent-courier', go) : go());
  await renewChoice(endpoint, page);
}
