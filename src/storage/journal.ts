import {clear, get, set, values} from 'idb-keyval';
import type {Receipt} from '../contract/receipt.ts';
import {hasReference} from '../core/has-reference.ts';
import {openStore} from './open-store.ts';
import {isDecisionRecord} from './record-guard.ts';

const store = openStore('mobiplus-consent-journal');

/** Keeps a receipt on the device of a visitor who has consented to something. */
export const keepReceipt = (receipt: Receipt): Promise<void> =>
  set(receipt.record.id, receipt, store);

/** Stands beside the receipts, so that they can be checked without a network. No record has such an id. */
const KEY = 'log-key';

/** Keeps the ledger's verifier key, where receipts are kept. */
export const keepKey = (vkey: string): Promise<void> => set(KEY, vkey, store);

/** The kept key. @returns undefined where there is none. @throws where IndexedDB is closed. */
export async function readKey(): Promise<string | undefined> {
  const vkey: unknown = await get(KEY, store);
  return typeof vkey === 'string' ? vkey : undefined;
}

const isReceipt = (value: unknown): value is Receipt => {
  const {record, proof} = (value ?? {}) as Partial<Record<keyof Receipt, unknown>>;
  return isDecisionRecord(record) && typeof record.at === 'string' && typeof proof === 'string';
};

/** The receipts on this device, oldest first. What stands there and is none is passed over. @throws where IndexedDB is closed. */
export async function readReceipts(): Promise<readonly Receipt[]> {
  const receipts = (await values<unknown>(store)).filter(isReceipt);
  return receipts.sort(
    (a, b) => a.record.at.localeCompare(b.record.at) || a.record.seq - b.record.seq,
  );
}

/** Forgets them all and the key, as when the last consent is withdrawn (R35). */
export const clearJournal = (): Promise<void> => clear(store);

/**
 * Hands the receipts over and forgets them, where nothing is consented to (R4, R35); leaves them where something is.
 *
 * @param choice What the device remembers now, as the cookie has it. @param take Holds a receipt for as long as the page lives.
 */
export async function forgetReceipts(
  choice: () => string,
  take: (receipt: Receipt) => void,
): Promise<void> {
  if (hasReference(choice())) return;
  try {
    (await readReceipts()).forEach(take);
    // Consented again meanwhile: they stay.
    if (!hasReference(choice())) await clearJournal();
  } catch {
    // IndexedDB is closed.
  }
}
