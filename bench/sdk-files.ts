import {globSync, readFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {fileURLToPath} from 'node:url';

/** A built file, as it is and as it travels. */
export interface SdkFile {
  readonly plain: Buffer;
  readonly brotli: Buffer;
}

const dist = fileURLToPath(new URL('../dist/', import.meta.url));

/**
 * The built SDK by its addresses, read once: a build that runs meanwhile changes nothing that is measured.
 *
 * @throws {Error} where the SDK is not built.
 */
export function readSdk(): ReadonlyMap<string, SdkFile> {
  const names = globSync(['mobiplus-consent.js', 'mobiplus-consent/*/*.js'], {cwd: dist});
  try {
    const files = names.map((name) => {
      const plain = readFileSync(dist + name);
      return [`/${name}`, {plain, brotli: readFileSync(`${dist}${name}.br`)}] as const;
    });
    const sdk = new Map(files);
    const boot = String(sdk.get('/mobiplus-consent.js')?.plain);
    // The boot script names its build's folder: one of another build would load nothing.
    if (
      [...sdk.keys()].some(
        (path) => path.endsWith('/ask.js') && boot.includes(dirname(path).slice(1)),
      )
    )
      return sdk;
  } catch (cause) {
    throw new Error('dist changes while it is read: is a build running? Try again after it.', {
      cause,
    });
  }
  throw new Error('dist has no whole SDK to measure. Build it first: npm run build');
}
