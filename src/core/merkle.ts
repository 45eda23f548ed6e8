import {sha256} from './sha256.ts';

export type Hash = Uint8Array<ArrayBuffer>;

function prefixed(prefix: number, ...parts: readonly Uint8Array[]): Hash {
  const bytes = new Uint8Array(1 + parts.reduce((sum, part) => sum + part.length, 0));
  bytes[0] = prefix;
  let offset = 1;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** Hash of an entry, RFC 6962 §2.1: SHA-256(0x00 ‖ entry). */
export const leafHash = (entry: string): Promise<Hash> =>
  sha256(prefixed(0, new TextEncoder().encode(entry)));

/** Hash of a node over its two children, RFC 6962 §2.1: SHA-256(0x01 ‖ left ‖ right). */
export const nodeHash = (left: Hash, right: Hash): Promise<Hash> =>
  sha256(prefixed(1, left, right));

/**
 * The root that a leaf and its inclusion proof lead to (RFC 9162 §2.1.3.2).
 *
 * @param index Of the leaf, from 0.
 * @param size Of the tree, above `index`.
 * @returns undefined when the proof has the wrong length for that place.
 */
export async function rootFromInclusion(
  leaf: Hash,
  index: number,
  size: number,
  proof: readonly Hash[],
): Promise<Hash | undefined> {
  if (!(Number.isSafeInteger(index) && Number.isSafeInteger(size) && index >= 0 && index < size))
    return;
  let place = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return;
    if (place % 2 === 1 || place === last) {
      hash = await nodeHash(sibling, hash);
      while (place % 2 === 0 && place !== 0) {
        place /= 2;
        last = Math.floor(last / 2);
      }
    } else {
      hash = await nodeHash(hash, sibling);
    }
    place = Math.floor(place / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 ? hash : undefined;
}
