import type {Receipt} from '../contract/receipt.ts';
import {receiptIndex} from '../core/receipt-index.ts';
import {fire} from '../signals/fire.ts';

/**
 * The verified receipts of this page view, and who is told of them. A receipt says what somebody decided: it goes to our own rooms,
 * while the page only hears that there is one.
 *
 * @fires mobiplus-consent-receipt on document, with `{id, index}`.
 */
export function openReceiptBox() {
  const known = new Map<string, Receipt>();
  const hearers = new Set<(receipt: Receipt) => void>();
  return {
    /** Takes in a receipt that has been verified. */
    take(receipt: Receipt): void {
      const {id} = receipt.record;
      if (known.has(id)) return;
      known.set(id, receipt);
      for (const hear of hearers) hear(receipt);
      fire('receipt', {id, index: receiptIndex(receipt)});
    },
    /** Tells of each, also of those that came before anyone listened. @returns what ends it. */
    follow(hear: (receipt: Receipt) => void): () => void {
      hearers.add(hear);
      known.forEach((receipt) => {
        hear(receipt);
      });
      return () => hearers.delete(hear);
    },
  };
}

declare global {
  interface DocumentEventMap {
    'mobiplus-consent-receipt': CustomEvent<{id: string; index: number}>;
  }
}
