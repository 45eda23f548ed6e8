/** Knows whether dist/ was built from the sources as they are now. */
import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const INPUTS = [
  'locales',
  'package-lock.json',
  'receiver/console',
  'receiver/src/audit',
  'receiver/src/ledger',
  'receiver/src/subjects/keep-subjects.ts',
  'receiver/src/database/keep-secret.ts',
  'rollup.config.mjs',
  'src',
  'tsconfig.build.json',
  'tsconfig.json',
];
const KEPT = 'dist/.inputs';

function* filesOf(path) {
  if (!existsSync(path)) return;
  if (!statSync(path).isDirectory()) return void (yield path);
  for (const name of readdirSync(path).sort()) yield* filesOf(join(path, name));
}

/** One hash over the name and the bytes of everything that a build reads. */
export function fingerprint() {
  const hash = createHash('sha256');
  for (const file of INPUTS.flatMap((input) => [...filesOf(input)])) {
    hash.update(`${file}\0${createHash('sha256').update(readFileSync(file)).digest('hex')}\n`);
  }
  return hash.digest('hex');
}

export const isBuilt = () => existsSync(KEPT) && readFileSync(KEPT, 'utf8') === fingerprint();

/** Remembers from which inputs dist/ was built. */
export const keep = (inputs) => {
  writeFileSync(KEPT, inputs);
};
