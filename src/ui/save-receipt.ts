import type {Receipt} from '../contract/receipt.ts';
import {receiptIndex} from '../core/receipt-index.ts';
import {saveFile} from './save-file.ts';

/** Lets the visitor save one receipt (R4, R35). */
export const saveReceipt = (receipt: Receipt): void =>
  saveFile(
    `mobiplus-kvitto-${receiptIndex(receipt)}.json`,
    'application/json',
    JSON.stringify(receipt, null, 2),
  );
