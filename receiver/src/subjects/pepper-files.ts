import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

const NAME = /^pepper(\.\d+)?$/;

/** Names of the pepper files that a data directory holds. */
export function pepperFiles(directory: string): readonly string[] {
  try {
    return readdirSync(directory).filter((name) => NAME.test(name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

/** What a data directory's pepper files hold: the one in use, and those before it. None is made. */
export const readPepperFiles = (directory: string): readonly string[] =>
  pepperFiles(directory).map((name) => readFileSync(join(directory, name), 'utf8'));
