import {randomFillSync} from 'node:crypto';

const BYTES = 16;
/** Asking the system for little and often is slow; nothing of the pool is used twice. */
const pool = Buffer.alloc(BYTES * 256);
let used = pool.length;

/** 128 random bits, base64url: they make a leaf a commitment that tells nothing (GDPR 17 by erasing the rest). */
export function nonce(): string {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += BYTES;
  return pool.toString('base64url', used - BYTES, used);
}
