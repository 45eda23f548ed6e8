import {existsSync, renameSync} from 'node:fs';
import {join} from 'node:path';
import {keepSecret} from '../database/keep-secret.ts';
import {earlierKeyFile, KEY_FILE, makeLedgerKey} from './ledger-key.ts';

/**
 * Puts a new key in the place of the one that signs the ledger, which stays beside it.
 *
 * At its next start the receiver logs that the ledger goes over to the new key, signed by the old one; from then on both sign.
 *
 * @throws {Error} when the data directory has no key: there is nothing to rotate, or the key comes from the environment.
 */
export function rotateLedgerKey(dataDirectory: string): void {
  const path = (name: string) => join(dataDirectory, name);
  if (!existsSync(path(KEY_FILE)))
    throw new Error(
      `There is no ${KEY_FILE} in ${dataDirectory}: a key from LEDGER_KEY is rotated by giving the new one as LEDGER_KEY and the old one as LEDGER_KEYS_PREVIOUS`,
    );
  let earlier = 0;
  while (existsSync(path(earlierKeyFile(earlier + 1)))) earlier += 1;
  for (; earlier > 0; earlier -= 1)
    renameSync(path(earlierKeyFile(earlier)), path(earlierKeyFile(earlier + 1)));
  renameSync(path(KEY_FILE), path(earlierKeyFile(1)));
  keepSecret(dataDirectory, KEY_FILE, makeLedgerKey);
}

if (import.meta.main) {
  const [, , dataDirectory = process.env['DATA'] ?? 'data'] = process.argv;
  try {
    rotateLedgerKey(dataDirectory);
    console.log(
      `${dataDirectory} has a new ledger key; the old one is kept as ${earlierKeyFile(1)} and goes on signing beside it.\n` +
        'Start the receiver again: it logs the change. Then publish the new verifier key (/.well-known/consent-log.json) where pages and auditors pin it.\n' +
        'Delete the old key when no page pins it any more; its receipts are vouched for by the new one.',
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
