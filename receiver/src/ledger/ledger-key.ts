import {createPrivateKey, generateKeyPairSync, type KeyObject} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {keepSecret} from '../database/keep-secret.ts';

/** In the data directory: the key that signs, and the ones before it, the latest as number 1. */
export const KEY_FILE = 'ledger-key.pem';
export const earlierKeyFile = (number: number): string => `ledger-key.${String(number)}.pem`;

/** A new key, PKCS #8 in PEM. */
export const makeLedgerKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({type: 'pkcs8', format: 'pem'}).toString();

function readKey(text: string): KeyObject {
  try {
    return createPrivateKey(text.replaceAll('\\n', '\n'));
  } catch {
    // The cause would carry parts of the key into logs.
    throw new TypeError('The ledger’s key is not a PKCS #8 private key in PEM');
  }
}

/**
 * The key that signs checkpoints: the one given, or else the data directory's own.
 *
 * @param pem PKCS #8; `\n` may stand for line ends, as in environment variables.
 * @throws {TypeError} when it is not such a key.
 */
export const ledgerKey = (dataDirectory: string, pem?: string): KeyObject =>
  readKey(pem ?? keepSecret(dataDirectory, KEY_FILE, makeLedgerKey));

/**
 * The keys that signed before, the latest first: the ones given, or else those of the data directory.
 *
 * @throws {TypeError} when one is no such key.
 */
export function earlierLedgerKeys(
  dataDirectory: string,
  pems?: readonly string[],
): readonly KeyObject[] {
  if (pems) return pems.map(readKey);
  const keys: KeyObject[] = [];
  for (let number = 1; ; number += 1) {
    const path = join(dataDirectory, earlierKeyFile(number));
    if (!existsSync(path)) return keys;
    keys.push(readKey(readFileSync(path, 'utf8')));
  }
}
