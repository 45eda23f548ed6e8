import {createPublicKey, verify} from 'node:crypto';
import {parseVerifierKey} from '../../../src/core/signed-note.ts';

/** A checkpoint as its text says it (C2SP tlog-checkpoint). */
export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
}

/** Reads a checkpoint; whether it is signed is another question. @returns undefined where it is none. */
export function readCheckpoint(note: string): Checkpoint | undefined {
  const [, origin, size, root] = /^([^\n]+)\n(\d{1,15})\n([A-Za-z0-9+/]{43}=)\n/.exec(note) ?? [];
  return origin && size && root ? {origin, size: Number(size), root} : undefined;
}

/** Whether an Ed25519 key made this signature. @param vkey C2SP verifier key. @param signature Base64. */
export function isSigned(text: string, signature: string, vkey: string): boolean {
  const key = parseVerifierKey(vkey);
  if (!key) return false;
  const x = Buffer.from(key.key).toString('base64url');
  const publicKey = createPublicKey({key: {kty: 'OKP', crv: 'Ed25519', x}, format: 'jwk'});
  return verify(null, Buffer.from(text), publicKey, Buffer.from(signature, 'base64'));
}

/** Whether a note bears a good signature of this key (C2SP signed-note). */
export function isNoteSigned(note: string, vkey: string): boolean {
  const key = parseVerifierKey(vkey);
  const end = note.lastIndexOf('\n\n');
  if (!key || end < 0) return false;
  const text = note.slice(0, end + 1);
  return note
    .slice(end + 2)
    .split('\n')
    .some((line) => {
      const [, name, blob = ''] = /^— (\S+) (\S+)$/.exec(line) ?? [];
      const bytes = Buffer.from(blob, 'base64');
      return (
        name === key.name &&
        bytes.subarray(0, 4).toString('hex') === key.id &&
        isSigned(text, bytes.subarray(4).toString('base64'), vkey)
      );
    });
}
