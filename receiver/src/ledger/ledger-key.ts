import {createPrivateKey, generateKeyPairSync, type KeyObject} from 'node:crypto';
import {keepSecret} from '../database/keep-secret.ts';

/**
 * The key that signs checkpoints: the one given, or else the data directory's own.
 *
 * @param pem PKCS #8; `\n` may stand for line ends, as in environment variables.
 * @throws {TypeError} when it is not such a key.
 */
export function ledgerKey(dataDirectory: string, pem?: string): KeyObject {
  const text =
    pem?.replaceAll('\\n', '\n') ??
    keepSecret(dataDirectory, 'ledger-key.pem', () =>
      generateKeyPairSync('ed25519').privateKey.export({type: 'pkcs8', format: 'pem'}).toString(),
    );
  try {
    return createPrivateKey(text);
  } catch {
    // The cause would carry parts of the key into logs.
    throw new TypeError('The ledger’s key is not a PKCS #8 private key in PEM');
  }
}
