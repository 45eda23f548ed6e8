import type {Receipt} from '../contract/receipt.ts';
import {toBase64} from './base64.ts';
import {fromBase64} from './from-base64.ts';
import {canonicalJson} from './canonical-json.ts';
import {leafHash, rootFromInclusion} from './merkle.ts';
import {parseVerifierKey, verifyNote} from './signed-note.ts';

/** What a check of a receipt found. */
export type Verdict =
  | {readonly ok: true; readonly index: number; readonly size: number; readonly origin: string}
  | {
      readonly ok: false;
      /** `format`: unreadable. `key`: the verifier key is none. `signature`: not signed by it. `inclusion`: the record is not in that ledger. */
      readonly because: 'format' | 'key' | 'signature' | 'inclusion';
    };

const PROOF =
  /^c2sp\.org\/tlog-proof@v1\n(?:extra [^\n]*\n)?index (\d+)\n((?:[A-Za-z0-9+/]{43}=\n)*)\n([^]+)$/;
const CHECKPOINT = /^([^\n]+)\n(\d+)\n([A-Za-z0-9+/]{43}=)\n/;

/**
 * Checks a receipt without asking anyone: the record is in the ledger that the key signs for.
 *
 * Follows C2SP tlog-proof, tlog-checkpoint and signed-note, and RFC 9162 §2.1.3.2.
 *
 * @param vkey The ledger's verifier key, from a place the visitor trusts.
 */
export async function verifyReceipt(receipt: Receipt, vkey: string): Promise<Verdict> {
  const [, indexText, hashes, note] = PROOF.exec(receipt.proof) ?? [];
  const [, origin, sizeText, root] = CHECKPOINT.exec(note ?? '') ?? [];
  if (indexText === undefined || hashes === undefined || !note || !origin || !sizeText)
    return {ok: false, because: 'format'};
  const key = parseVerifierKey(vkey);
  if (!key) return {ok: false, because: 'key'};
  if (key.name !== origin || !(await verifyNote(note, key)))
    return {ok: false, because: 'signature'};
  const index = Number(indexText);
  const size = Number(sizeText);
  const proof = hashes.split('\n').slice(0, -1).map(fromBase64);
  const found = await rootFromInclusion(
    await leafHash(canonicalJson(receipt.record)),
    index,
    size,
    proof,
  );
  if (!found || toBase64(found) !== root) return {ok: false, because: 'inclusion'};
  return {ok: true, index, size, origin};
}
