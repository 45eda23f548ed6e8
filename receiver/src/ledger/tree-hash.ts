import {hash} from 'node:crypto';

const LEAF = '\0';
const NODE = Uint8Array.of(1);

/** Hash of an entry, RFC 6962 §2.1, at once: inside a transaction nothing should wait for a thread. */
export const leafHashOf = (entry: string): Buffer => hash('sha256', LEAF + entry, 'buffer');

/** Hash of a node over its two children, RFC 6962 §2.1. */
export const nodeHashOf = (left: Uint8Array, right: Uint8Array): Buffer =>
  hash('sha256', Buffer.concat([NODE, left, right]), 'buffer');

/** Root of the tree without leaves. */
export const EMPTY_ROOT: Buffer = hash('sha256', '', 'buffer');
