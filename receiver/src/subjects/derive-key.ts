import {hkdfSync} from 'node:crypto';

/** A key of 256 bits for one use, from the pepper (HKDF-SHA-256, RFC 5869): none of them tells anything of another. */
export const deriveKey = (pepper: string, use: string): Buffer =>
  Buffer.from(hkdfSync('sha256', pepper, '', `mobiplus consent/${use}`, 32));
