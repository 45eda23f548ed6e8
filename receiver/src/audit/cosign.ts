import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  hash,
  sign,
  type KeyObject,
} from 'node:crypto';
import {keepSecret} from '../database/keep-secret.ts';

/** A witness: a name, and the key that it signs with. */
export interface Witness {
  readonly name: string;
  readonly key: KeyObject;
}

/** C2SP's byte for timestamped Ed25519 cosignatures. */
const COSIGNATURE_V1 = Uint8Array.of(4);

/** The witness of a folder, whose key is made at its first use. @throws {TypeError} for a name with a blank or a plus sign. */
export function keepWitnessKey(folder: string, name: string): Witness {
  if (!/^[^+\s]{1,200}$/.test(name))
    throw new TypeError('The witness’s name must have neither plus signs nor blanks');
  const pem = keepSecret(folder, 'witness-key.pem', () =>
    generateKeyPairSync('ed25519').privateKey.export({type: 'pkcs8', format: 'pem'}).toString(),
  );
  return {name, key: createPrivateKey(pem)};
}

/**
 * A checkpoint with the witness's line: at that time it was consistent with all that the witness had seen (C2SP tlog-cosignature).
 *
 * @param now Milliseconds since 1970-01-01 UTC. @returns the note, and the key by which the line is verified.
 */
export function cosign(
  note: string,
  {name, key}: Witness,
  now: number,
): {cosigned: string; vkey: string} {
  const {x = ''} = createPublicKey(key).export({format: 'jwk'});
  const typed = Buffer.concat([COSIGNATURE_V1, Buffer.from(x, 'base64url')]);
  const keyId = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), typed]), 'buffer').subarray(
    0,
    4,
  );
  const text = note.slice(0, note.lastIndexOf('\n\n') + 1);
  const seconds = Math.floor(now / 1000);
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(seconds));
  const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`), key);
  const blob = Buffer.concat([keyId, time, signature]).toString('base64');
  return {
    cosigned: `${note}— ${name} ${blob}\n`,
    vkey: `${name}+${keyId.toString('hex')}+${typed.toString('base64')}`,
  };
}
