import {sameDecision} from '../core/same-decision.ts';
import {verifyReceipt} from '../core/verify-receipt.ts';
import {report} from '../signals/report.ts';
import {clearJournal, keepKey, keepReceipt} from '../storage/journal.ts';
import {carry} from '../sync/courier.ts';
import {deliver} from '../sync/deliver.ts';
import {fetchLogKey} from '../sync/fetch-log-key.ts';
import {openOutbox} from '../sync/outbox.ts';
import {openMailLine} from '../sync/mail-line.ts';
import {endpointOf} from '../journey/endpoint.ts';
import type {Mail} from './open-page.ts';

const outbox = openOutbox((id) => {
  report('CONSENT_STORED', `the stored record ${id} could not be read and was dropped`);
});
const line = openMailLine();

/** Delivers all that waits. One tab does it for all (Web Locks); the others' mail wakes it. */
export async function deliverMail({page, fresh}: Mail): Promise<void> {
  const {configuration, choice} = page;
  const endpoint = endpointOf(configuration);
  let key = configuration.logKey ?? '';
  if (fresh) {
    outbox.hold(fresh);
    line.mailCame();
  }
  const go = () =>
    carry({
      outbox,
      deliver: (records) => deliver(endpoint, records),
      async verify(record, receipt) {
        try {
          key ||= await fetchLogKey(endpoint);
          const verdict = sameDecision(record, receipt.record)
            ? await verifyReceipt(receipt, key)
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
          choice()?.ref ? Promise.all([keepReceipt(receipt), keepKey(key)]) : clearJournal()
        ).catch(() => undefined);
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
}
