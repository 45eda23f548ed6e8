import {linkSync, renameSync} from 'node:fs';
import {join} from 'node:path';
import {keepSecret, syncDirectory} from '../database/keep-secret.ts';
import {pepperId} from './create-address-book.ts';
import {makePepper} from './keep-peppers.ts';
import {pepperFiles} from './pepper-files.ts';

/** Which pepper gave way to which, by the digits that tell them apart. */
export interface Rotation {
  readonly from: string;
  readonly to: string;
}

/**
 * Gives a data directory a new pepper and keeps the old one beside it, as `pepper.1`, `pepper.2`, …; in use from the next start on.
 *
 * The old one is safe before the new one stands: a crash in between loses neither.
 *
 * @throws {Error} where the directory has no pepper.
 */
export function rotatePepper(dataDirectory: string): Rotation {
  const names = pepperFiles(dataDirectory);
  if (!names.includes('pepper'))
    throw new Error(`There is no pepper in ${dataDirectory}: is it given as PEPPER?`);
  const numbers = names.map((name) => Number(name.split('.')[1] ?? 0));
  const older = `pepper.${String(Math.max(...numbers) + 1)}`;
  const path = join(dataDirectory, 'pepper');
  linkSync(path, join(dataDirectory, older));
  syncDirectory(dataDirectory);
  const draft = 'pepper-draft';
  const made = keepSecret(dataDirectory, draft, makePepper);
  const from = keepSecret(dataDirectory, 'pepper', makePepper);
  renameSync(join(dataDirectory, draft), path);
  syncDirectory(dataDirectory);
  return {from: pepperId(from), to: pepperId(made)};
}
