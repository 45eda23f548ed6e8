import {randomUUID} from 'node:crypto';
import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import {join} from 'node:path';

/**
 * Reads a secret from a file that only its owner may read; makes it first where there is none.
 *
 * Of two processes that make it at once, one wins and both read the same.
 */
export function keepSecret(directory: string, name: string, make: () => string): string {
  const path = join(directory, name);
  const read = () => readFileSync(path, 'utf8');
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  mkdirSync(directory, {recursive: true, mode: 0o700});
  const draft = `${path}.${randomUUID()}`;
  const file = openSync(draft, 'wx', 0o600);
  writeSync(file, make());
  fsyncSync(file);
  closeSync(file);
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft);
  }
  syncDirectory(directory);
  return read();
}

/** A new name is on the disk only when its directory is. */
export function syncDirectory(directory: string): void {
  const handle = openSync(directory, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
