import type {Receipt} from '../contract/receipt.ts';
import {verifyReceipt, type Verdict} from './verify-receipt.ts';

/**
 * Checks a receipt of a ledger whose key was rotated: one of its keys must have signed.
 *
 * @param vkeys Verifier keys that the visitor trusts, the likeliest first.
 * @returns the verdict of the key that signed; where none did, that of the last one.
 */
export async function verifyUnderAny(receipt: Receipt, vkeys: readonly string[]): Promise<Verdict> {
  let verdict: Verdict = {ok: false, because: 'key'};
  for (const vkey of vkeys) {
    verdict = await verifyReceipt(receipt, vkey);
    if (verdict.ok) break;
  }
  return verdict;
}
