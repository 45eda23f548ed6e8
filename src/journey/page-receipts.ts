import type {Receipt} from '../contract/receipt.ts';

const receipts = new Map<string, Receipt>();

/** Holds a receipt for as long as this page lives: who refuses has it nowhere else (R4, R35). */
export function add(receipt: Receipt): void {
  receipts.set(receipt.record.id, receipt);
}

/** Those of this page view, in the order they came. */
export const all = (): readonly Receipt[] => [...receipts.values()];
