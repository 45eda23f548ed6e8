import {createPublicKey, hash, sign, type KeyObject} from 'node:crypto';
import {toBase64} from '../../../src/core/base64.ts';

/** Signs the ledger's checkpoints. */
export interface Signer {
  readonly origin: string;
  /** C2SP verifier key: name, key id, and 0x01 ‖ public key in base64. */
  readonly vkey: string;
  /** Verifier keys of the earlier keys that it holds, the latest first. */
  readonly previous: readonly string[];
  /** A C2SP checkpoint: the ledger's name, size and root, as a signed note. The earlier keys sign it too. */
  readonly checkpoint: (size: number, root: Uint8Array) => string;
  /** The same note with this key's signature, which an earlier checkpoint has not: who knows the newer key alone can check it then. */
  readonly vouch: (note: string) => string;
  /** Hands the ledger over to another key, in the name of the earlier one. @throws {RangeError} for a key that it does not hold. */
  readonly handOver: (from: string, size: number) => string;
}

const ED25519 = Uint8Array.of(1);

/** One key in the ledger's name. */
function nameKey(origin: string, key: KeyObject) {
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('The ledger’s key must be Ed25519');
  const {x = ''} = createPublicKey(key).export({format: 'jwk'});
  const typed = Buffer.concat([ED25519, Buffer.from(x, 'base64url')]);
  const id = hash('sha256', Buffer.concat([Buffer.from(`${origin}\n`), typed]), 'buffer');
  const keyId = id.subarray(0, 4);
  const signatureOf = (text: string) => sign(null, Buffer.from(text), key);
  return {
    vkey: `${origin}+${keyId.toString('hex')}+${toBase64(typed)}`,
    signatureOf,
    lineOf: (text: string) =>
      `— ${origin} ${toBase64(Buffer.concat([keyId, signatureOf(text)]))}\n`,
    /** Whether a line of a note is a signature of this key. */
    made: (line: string) =>
      line.startsWith(`— ${origin} `) &&
      Buffer.from(line.slice(origin.length + 3), 'base64')
        .subarray(0, 4)
        .equals(keyId),
  };
}

/** What the earlier key signs when the ledger goes over to another (docs/audit.md). */
export const handOverText = (from: string, to: string, size: number): string =>
  `mobiplus consent key rotation\n${from}\n${to}\n${String(size)}\n`;

/**
 * A signer in the ledger's name.
 *
 * @param key An Ed25519 private key. @param earlier Keys that signed before it, the latest first.
 * @throws {TypeError} when the name holds a plus sign or a blank, or a key is of another kind.
 */
export function createSigner(
  origin: string,
  key: KeyObject,
  earlier: readonly KeyObject[] = [],
): Signer {
  if (!/^[^+\s]{1,200}$/.test(origin))
    throw new TypeError('The ledger’s name must have neither plus signs nor blanks');
  const current = nameKey(origin, key);
  const previous = earlier.map((one) => nameKey(origin, one));
  return {
    origin,
    vkey: current.vkey,
    previous: previous.map(({vkey}) => vkey),
    checkpoint(size, root) {
      const text = `${origin}\n${String(size)}\n${toBase64(root)}\n`;
      return `${text}\n${[current, ...previous].map(({lineOf}) => lineOf(text)).join('')}`;
    },
    vouch(note) {
      const end = note.lastIndexOf('\n\n');
      if (
        note
          .slice(end + 2)
          .split('\n')
          .some(current.made)
      )
        return note;
      return note + current.lineOf(note.slice(0, end + 1));
    },
    handOver(from, size) {
      const holder = previous.find(({vkey}) => vkey === from);
      if (!holder) throw new RangeError('The earlier key is not at hand');
      return toBase64(holder.signatureOf(handOverText(from, current.vkey, size)));
    },
  };
}
