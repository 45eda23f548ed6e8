import {createPublicKey, hash, type KeyObject} from 'node:crypto';

/** A witness's public key, read from a C2SP verifier key of type 0x04 (tlog-cosignature). */
export interface WitnessKey {
  readonly name: string;
  /** Eight hexadecimal digits. */
  readonly id: string;
  readonly key: KeyObject;
}

/** Type of timestamped Ed25519 cosignatures, C2SP signed-note. */
export const COSIGNATURE = 4;

/** Id of a key under a name: SHA-256(name ‖ 0x0A ‖ type ‖ key), its first four bytes, in hexadecimal. */
export const witnessKeyId = (name: string, typed: Uint8Array): string =>
  hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), typed])).slice(0, 8);

/** Reads a witness's verifier key. @throws {TypeError} when it is none. */
export function readWitnessKey(vkey: string): WitnessKey {
  const [, name = '', id, text = ''] =
    /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(vkey) ?? [];
  const typed = Buffer.from(text, 'base64');
  if (typed[0] !== COSIGNATURE || id !== witnessKeyId(name, typed))
    throw new TypeError(
      `A witness’s verifier key must be name+id+key of type 4 (C2SP tlog-cosignature), not ${vkey}`,
    );
  const jwk = {kty: 'OKP', crv: 'Ed25519', x: typed.subarray(1).toString('base64url')};
  return {name, id, key: createPublicKey({key: jwk, format: 'jwk'})};
}

/** A line of a cosignature/v1, not verified. @returns undefined for any other line. */
export function witnessLine(line: string) {
  const [, name, base64 = ''] = /^— (\S+) ([A-Za-z0-9+/]{102}==)$/.exec(line) ?? [];
  const blob = Buffer.from(base64, 'base64');
  if (name === undefined || blob.length !== 76) return undefined;
  const at = Number(blob.readBigUInt64BE(4));
  if (!Number.isSafeInteger(at)) return undefined;
  return {name, id: blob.toString('hex', 0, 4), at, signature: blob.subarray(12)};
}
