import {EMPTY_ROOT, nodeHashOf} from './tree-hash.ts';

/** Root over adjoining complete subtrees, given left to right, the largest first. */
export const rootOfSubtrees = (hashes: readonly Uint8Array[]): Uint8Array =>
  hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((right, left) => nodeHashOf(left, right));
