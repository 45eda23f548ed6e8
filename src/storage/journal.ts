import {clear, createStore, set, values} from 'idb-keyval';
import type {Receipt} from '../contract/receipt.ts';

const store = () => createStore('mobiplus-consent-journal', 'receipts');

/** Keeps a receipt on the device of a visitor who has consented to something. */
export const keepReceipt = (receipt: Receipt): Promise<void> =>
  set(receipt.record.id, receipt, store());

/** The receipts on this device, oldest first. */
export async function readReceipts(): Promise<readonly Receipt[]> {
  const receipts = await values<Receipt>(store());
  return receipts.sort((a, b) => a.record.seq - b.record.seq);
}

/** Forgets them all, as when the last consent is withdrawn (R35). */
export const clearJournal = (): Promise<void> => clear(store());
