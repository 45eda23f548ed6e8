import {fromBase64} from './from-base64.ts';

/** A ledger's public key, read from a C2SP verifier key `name+id+base64(0x01 ‖ key)`. */
export interface VerifierKey {
  readonly name: string;
  /** Eight hexadecimal digits. */
  readonly id: string;
  readonly key: Uint8Array<ArrayBuffer>;
}

/** Reads a verifier key. @returns undefined when it is not an Ed25519 key in that form. */
export function parseVerifierKey(vkey: string): VerifierKey | undefined {
  // Split on the first two only: base64 has plus signs of its own.
  const [, name, id, key] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(vkey) ?? [];
  if (!name || !id || !key) return;
  const bytes = fromBase64(key);
  return bytes[0] === 1 ? {name, id, key: bytes.slice(1)} : undefined;
}

/** Whether a C2SP signed note bears a good Ed25519 signature of that key. */
export async function verifyNote(note: string, {name, id, key}: VerifierKey): Promise<boolean> {
  const end = note.lastIndexOf('\n\n');
  const text = new TextEncoder().encode(note.slice(0, end + 1));
  for (const line of note.slice(end + 2).split('\n')) {
    const [, signer, blob] = /^— (\S+) ([A-Za-z0-9+/]{91}=)$/.exec(line) ?? [];
    if (signer !== name || !blob) continue;
    const bytes = fromBase64(blob);
    const bytesId = Array.from(bytes.slice(0, 4), (byte) => byte.toString(16).padStart(2, '0'));
    if (bytesId.join('') !== id) continue;
    const publicKey = await crypto.subtle.importKey('raw', key, 'Ed25519', false, ['verify']);
    return crypto.subtle.verify('Ed25519', publicKey, bytes.slice(4), text);
  }
  return false;
}
