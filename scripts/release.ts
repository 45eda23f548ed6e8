/** What a release is made of: names of its files, hashes of its sources, strings and notice. */
import {createHash} from 'node:crypto';
import {cpSync, globSync, readFileSync, writeFileSync} from 'node:fs';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';
import type {Plugin} from 'rollup';
import type {Manifest, Release} from '../src/contract/manifest.ts';
import {canonicalJson} from '../src/core/canonical-json.ts';
import {defaultConfiguration} from '../src/core/default-configuration.ts';
import {composeManifest} from '../src/notice/compose-manifest.ts';
import {pinned} from '../src/notice/pinned.ts';
import {text} from '../src/notice/text.ts';

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');

/** Stops the build when the notice is not, byte for byte, the pinned one (R49). */
function checkNotice(): void {
  const file = readFileSync('src/notice/personuppgiftspolicy.sv.txt');
  if (sha256(file) !== pinned.sha256 || sha256(text) !== pinned.sha256)
    throw new Error(
      'src/notice: the notice is not the pinned one. Restore its bytes, or replace it as docs/notice.md says.',
    );
}

/** Hash of each language's strings: the sources are Swedish, the targets each in their file. */
function hashTexts(): Manifest['texts'] {
  const texts: Record<string, string> = {};
  for (const file of globSync('locales/*.xlf')) {
    const xliff = readFileSync(file, 'utf8');
    const language = /target-language="([^"]+)"/.exec(xliff)?.[1] ?? '';
    const strings = (tag: 'source' | 'target') =>
      Object.fromEntries(
        [...xliff.matchAll(/<trans-unit id="([^"]+)">([^]*?)<\/trans-unit>/g)].map(
          ([, id, unit]) => [
            id,
            new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(unit ?? '')?.[1] ?? '',
          ],
        ),
      );
    texts[language] = sha256(canonicalJson(strings('target')));
    texts['sv'] = sha256(canonicalJson(strings('source')));
  }
  return texts;
}

/** Version and build: twelve digits of the hash of everything the SDK is built from. */
export function describeRelease(): Required<Release> & Pick<Manifest, 'texts'> {
  checkNotice();
  const {version} = JSON.parse(readFileSync('package.json', 'utf8')) as {version: string};
  const inputs = globSync([
    'src/**/*.{ts,txt}',
    'locales/*',
    'rollup.config.mjs',
    'package-lock.json',
  ])
    .filter((file) => !file.endsWith('.test.ts'))
    .sort();
  const build = sha256(inputs.map((file) => `${file}\n${sha256(readFileSync(file))}\n`).join(''));
  const made = {sdk: `${version}+${build.slice(0, 12)}`, texts: hashTexts()};
  const manifest = sha256(canonicalJson(composeManifest(defaultConfiguration, made)));
  return {...made, manifest};
}

/** Writes each file's compressed twins beside it, so that a server need not compress. */
function compress(file: string): void {
  const data = readFileSync(file);
  const params = {[constants.BROTLI_PARAM_QUALITY]: 11};
  writeFileSync(`${file}.br`, brotliCompressSync(data, {params}));
  writeFileSync(`${file}.gz`, gzipSync(data, {level: 9}));
}

/** Whose code the files contain; their licences ask to be passed on. */
const OTHERS = [
  'lit',
  'lit-html',
  'lit-element',
  '@lit/reactive-element',
  '@lit/localize',
  'idb-keyval',
  'zod',
  'chart.js',
  'diff',
  'canonicalize',
];

function writeLicences(): void {
  const licences = OTHERS.map((name) => {
    const [file] = globSync(`node_modules/${name}/{LICENSE,LICENCE,LICENSE.md}`);
    if (file === undefined) throw new Error(`node_modules/${name} has no licence to pass on`);
    return `${name}\n\n${readFileSync(file, 'utf8').trim()}\n`;
  });
  writeFileSync('dist/licences.txt', licences.join(`\n${'-'.repeat(72)}\n\n`));
}

/** After all is built: compresses it, and says what the release is made of, for the ledger and for who pastes the tag. */
export const writeRelease = ({sdk, texts}: Pick<Manifest, 'sdk' | 'texts'>): Plugin => ({
  name: 'write-release',
  writeBundle() {
    const paths = globSync(['mobiplus-consent*.js', 'mobiplus-consent/**/*.js'], {
      cwd: 'dist',
    }).sort();
    for (const path of paths) compress(`dist/${path}`);
    writeLicences();
    const hashes = paths.map((path) => [path, sha256(readFileSync(`dist/${path}`))]);
    const manifest = composeManifest(defaultConfiguration, {sdk, texts});
    const described = {sdk, manifest, files: Object.fromEntries(hashes) as Record<string, string>};
    writeFileSync('dist/release.json', `${JSON.stringify(described, null, 2)}\n`);
  },
});

/** Puts the console's page and style beside its script. */
export const copyConsole = (): Plugin => ({
  name: 'copy-console',
  writeBundle() {
    cpSync('receiver/console/public', 'dist/console', {recursive: true});
  },
});
