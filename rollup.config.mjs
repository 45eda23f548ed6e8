/**
 * Builds, in this order: the rooms (ES modules, loaded by need), the courier, the boot script that names them,
 * the npm entry and the console; then says in dist/release.json what the release is made of.
 */
import {rmSync} from 'node:fs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import {traceHint} from './src/signals/vendors.ts';
import {copyConsole, describeRelease, writeRelease} from './scripts/release.ts';

const {texts, ...release} = describeRelease();
const build = release.sdk.split('+')[1];
rmSync('dist/mobiplus-consent', {recursive: true, force: true});
const define = {__RELEASE__: JSON.stringify(release), __TEXTS__: JSON.stringify(texts)};
const production = {exportConditions: ['browser', 'production'], extensions: ['.ts', '.js']};
const typescript = (values = {}) =>
  esbuild({target: 'es2022', tsconfig: 'tsconfig.json', define: {...define, ...values}});

/** Our strings all have ids of their own: what works out an id from a string is left out (0.2 kB). */
const namedStrings = {
  name: 'named-strings',
  load: (id) =>
    id.endsWith('@lit/localize/internal/id-generation.js')
      ? 'export const generateMsgId = () => "";'
      : null,
};

/** Styles without their indentation. */
const tightStyles = {
  name: 'tight-styles',
  transform: (code, id) =>
    id.endsWith('.styles.ts') ? code.replace(/\n\s*(?=[^`]*`;)/g, ' ') : null,
};

const small = (module) =>
  terser({
    ecma: 2022,
    module,
    toplevel: true,
    compress: {passes: 3, unsafe_arrows: true},
    // The notices of others' code stand in dist/licences.txt.
    format: {comments: false},
  });

/** Zod's own files say things that Rollup cannot read; ours may not. */
const onwarn = (warning, warn) => {
  const where = warning.id ?? warning.ids?.join() ?? '';
  if (!where.includes('node_modules')) warn(warning);
};

/**
 * The banner with all that it imports, which every other room needs too, in one file: a first visit makes one request.
 *
 * Whatever only the other rooms import stays out of it.
 */
const withTheBanner = (id, {getModuleInfo}) => {
  const seen = new Set();
  const isImportedByIt = (one) => {
    if (one.endsWith('/src/entry/ask.ts')) return true;
    if (seen.has(one)) return false;
    seen.add(one);
    return getModuleInfo(one).importers.some(isImportedByIt);
  };
  return isImportedByIt(id) ? 'ask' : undefined;
};

const folder = `dist/mobiplus-consent/${build}`;

const rooms = {
  preserveEntrySignatures: 'allow-extension',
  // Lit's own switch of languages begins by making a promise; we have our own (docs/decisions/0005).
  treeshake: {moduleSideEffects: (id) => !id.includes('/@lit/localize/init/runtime.js')},
  input: Object.fromEntries(
    ['ask', 'preferences', 'notice', 'objection', 'api', 'traces'].map((name) => [
      name,
      `src/entry/${name}.ts`,
    ]),
  ),
  plugins: [namedStrings, nodeResolve(production), tightStyles, typescript(), small(true)],
  output: {
    dir: folder,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
    manualChunks: withTheBanner,
  },
};

/** Apart from the rooms, so that a returning visitor whose mail waits does not load Lit. */
const alone = (name) => ({
  input: `src/entry/${name}.ts`,
  plugins: [nodeResolve(production), typescript(), small(true)],
  output: {file: `${folder}/${name}.js`, format: 'es'},
});

const boot = {
  input: 'src/entry/boot.ts',
  plugins: [
    nodeResolve(production),
    typescript({__BUILD__: JSON.stringify(build), __TRACES__: JSON.stringify(traceHint())}),
    small(false),
  ],
  output: {file: 'dist/mobiplus-consent.js', format: 'iife'},
};

const npm = {
  input: {index: 'src/entry/index.ts', define: 'src/entry/define.ts'},
  external: /^(lit|@lit\/localize|idb-keyval)(\/|$)/,
  plugins: [nodeResolve(production), typescript(), writeRelease({sdk: release.sdk, texts})],
  output: {dir: 'dist/npm', format: 'es', chunkFileNames: 'chunks/[name].js'},
};

const marketing = {
  input: 'receiver/console/src/main.ts',
  plugins: [nodeResolve(production), typescript(), small(true), copyConsole()],
  output: {file: 'dist/console/console.js', format: 'es'},
};

export default [rooms, alone('courier'), alone('check'), boot, npm, marketing].map((part) => ({
  ...part,
  onwarn,
}));
