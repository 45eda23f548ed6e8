import {createPublicKey, hash, sign, type KeyObject} from 'node:crypto';
import {toBase64} from '../../../src/core/base64.ts';

/** Signs the ledger's checkpoints. */
export interface Signer {
  readonly origin: string;
  /** C2SP verifier key: name, key id, and 0x01 ‖ public key in base64. */
  readonly vkey: string;
  /** A C2SP checkpoint: the ledger's name, size and root, as a signed note. */
  readonly checkpoint: (size: number, root: Uint8Array) => string;
}

const ED25519 = Uint8Array.of(1);

/**
 * A signer in the ledger's name.
 *
 * @param key An Ed25519 private key.
 * @throws {TypeError} when the name holds a plus sign or a blank, or the key is of another kind.
 */
export function createSigner(origin: string, key: KeyObject): Signer {
  if (!/^[^+\s]{1,200}$/.test(origin))
    throw new TypeError('The ledger’s name must have neither plus signs nor blanks');
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('The ledger’s key must be Ed25519');
  const {x = ''} = createPublicKey(key).export({format: 'jwk'});
  const typed = Buffer.concat([ED25519, Buffer.from(x, 'base64url')]);
  const id = hash('sha256', Buffer.concat([Buffer.from(`${origin}\n`), typed]), 'buffer');
  const keyId = id.subarray(0, 4);
  return {
    origin,
    vkey: `${origin}+${keyId.toString('hex')}+${toBase64(typed)}`,
    checkpoint(size, root) {
      const text = `${origin}\n${String(size)}\n${toBase64(root)}\n`;
      const signature = Buffer.concat([keyId, sign(null, Buffer.from(text), key)]);
      return `${text}\n— ${origin} ${toBase64(signature)}\n`;
    },
  };
}
