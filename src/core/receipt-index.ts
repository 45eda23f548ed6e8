import type {Receipt} from '../contract/receipt.ts';

/** Place of a receipt's record in the ledger, as its proof says; NaN where it says none. Verify the receipt first. */
export const receiptIndex = ({proof}: Receipt): number =>
  Number(/^index (\d+)$/m.exec(proof)?.[1] ?? NaN);
