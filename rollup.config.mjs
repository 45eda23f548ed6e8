/**
 * Builds, in this order: the rooms (ES modules, loaded by need), the courier, the boot script that names them,
 * the npm entry and the console; then says in dist/release.json what the release is made of.
 */
import {rmSync} from 'node:fs';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import esbuild from 'rollup-plugin-esbuild';
import {traceHint} from './src/signals/traces/trace-hint.ts';
import {localeInputs, localeParts} from './scripts/locale-parts.ts';
import {copyConsole, describeRelease, writeRelease} from './scripts/release.ts';

const {texts, ...release} = describeRelease();
const build = release.sdk.split('+')[1];
rmSync('dist/mobiplus-consent', {recursive: true, force: true});
const define = {
  __RELEASE__: JSON.stringify(release),
  __TEXTS__: JSON.stringify(texts),
  __PARTS__: 'true',
};
const production = {exportConditions: ['browser', 'production'], extensions: ['.ts', '.js']};
const typescript = (values = {}) =>
  esbuild({target: 'es2022', tsconfig: 'tsconfig.json', define: {...define, ...values}});

/** Our strings all have ids of their own, and `speak` joins them: Lit's ways of doing so are left out (0.3 kB). */
const namedStrings = {
  name: 'named-strings',
  load: (id) => {
    if (id.endsWith('@lit/localize/internal/id-generation.js'))
      return 'export const generateMsgId = () => "";';
    // Without the answer to strings that come before any `speak`, and without the guard against a second one: there is one.
    if (id.endsWith('@lit/localize/init/install.js'))
      return 'export let msg; export const _installMsgImplementation = (ours) => { msg = ours; };';
    return null;
  },
};

/** What the first visit needs of Lit is taken from its own modules: the whole of it brings LitElement along. */
const partsOfLit = {
  name: 'parts-of-lit',
  transform: (code, id) =>
    id.includes('/src/ui/')
      ? code.replace(
          /import \{css\} from 'lit';/,
          "import {css} from '@lit/reactive-element/css-tag.js';",
        )
      : null,
};

/** A style sheet without the blanks that nobody needs. */
const tightCss = (css) =>
  css
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};]) ?/g, '$1')
    .replace(/([:,]) /g, '$1')
    .replaceAll(' !important', '!important')
    .replaceAll(';}', '}')
    .trim();

/** Styles without their blanks, templates without their indentation. */
const tightStyles = {
  name: 'tight-styles',
  transform: (code, id) => {
    if (id.endsWith('.styles.ts'))
      return code.replace(/css`([^`]*)`/g, (_all, css) => `css\`${tightCss(css)}\``);
    return id.includes('/src/ui/') ? code.replace(/\n\s+/g, '\n') : null;
  },
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

/** What several rooms share, in few files: their frame, what tells how far a decision has come, fields, and what is known of purposes. */
const SHARED = {
  room: /\/src\/(entry\/(present|change-language)|ui\/(dialog\/|panel|rooms-words|language-event)|journey\/(customer|endpoint|act\.ts)|core\/compose-act)/,
  status:
    /\/src\/(journey\/(page-receipts|progress)|core\/receipt-index|entry\/(show-progress|leave-after)|ui\/(status\/|save-|control))/,
  fields: /\/src\/(core\/(entry-fault|looks-like)|ui\/(text-field|channel-name))/,
  facts: /\/src\/(core\/purpose-details|ui\/(transfer-name|time-span))/,
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
  if (isImportedByIt(id)) return 'ask';
  return Object.keys(SHARED).find((chunk) => SHARED[chunk].test(id));
};

const folder = `dist/mobiplus-consent/${build}`;

const ROOMS = [
  'ask',
  'preferences',
  'notice',
  'objection',
  'rights',
  'history',
  'subprocessors',
  'launcher',
  'gate',
  'about',
  'api',
  'signal',
  'migrate',
];

const rooms = {
  preserveEntrySignatures: 'allow-extension',
  // Lit's own switch of languages begins by making a promise; we have our own (docs/decisions/0005).
  treeshake: {moduleSideEffects: (id) => !id.includes('/@lit/localize/init/runtime.js')},
  input: {
    ...Object.fromEntries(ROOMS.map((name) => [name, `src/entry/${name}.ts`])),
    ...localeInputs,
  },
  plugins: [
    namedStrings,
    localeParts(),
    partsOfLit,
    nodeResolve(production),
    tightStyles,
    typescript(),
    small(true),
  ],
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

/** Apart for the same reason: who has consented to something loads it on every page, and nothing else. */
const obedience = {
  preserveEntrySignatures: 'allow-extension',
  input: {obey: 'src/entry/obey.ts'},
  plugins: [nodeResolve(production), typescript(), small(true)],
  output: {
    dir: folder,
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name].js',
  },
};

const boot = {
  input: 'src/entry/boot.ts',
  plugins: [
    nodeResolve(production),
    typescript({__BUILD__: JSON.stringify(build), __TRACES__: JSON.stringify(traceHint())}),
    small(false),
  ],
  output: {file: 'dist/mobiplus-consent.js', format: 'iife', strict: false},
};

/** For sites that let a vendor's tag run before a yes; nobody else loads it. */
const vendors = {
  input: 'src/entry/vendors.ts',
  plugins: [nodeResolve(production), typescript(), small(false)],
  output: {file: 'dist/mobiplus-consent-vendors.js', format: 'iife'},
};

/** Stands in the page that a visitor downloads, and verifies it there. */
const verifier = {
  input: 'src/entry/verifier.ts',
  plugins: [nodeResolve(production), typescript(), small(false)],
  output: {file: `${folder}/verifier.js`, format: 'iife'},
};

const npm = {
  input: {
    index: 'src/entry/index.ts',
    define: 'src/entry/define.ts',
    server: 'src/entry/server.ts',
    ...localeInputs,
  },
  external: /^(lit|@lit\/localize|idb-keyval)(\/|$)/,
  plugins: [
    localeParts(),
    nodeResolve(production),
    typescript(),
    writeRelease({sdk: release.sdk, texts}),
  ],
  output: {dir: 'dist/npm', format: 'es', chunkFileNames: '[name].js'},
};

const marketing = {
  input: 'receiver/console/src/main.ts',
  plugins: [nodeResolve(production), typescript(), small(true), copyConsole()],
  output: {file: 'dist/console/console.js', format: 'es'},
};

/** A command, whole in one file: it runs wherever there is Node, with nothing installed beside it. */
const command = (name) => ({
  input: `receiver/src/${name}/main.ts`,
  external: /^node:/,
  plugins: [
    nodeResolve({exportConditions: ['node'], extensions: ['.ts', '.js']}),
    esbuild({target: 'node20', tsconfig: 'tsconfig.json'}),
  ],
  output: {file: `dist/${name}/mobiplus-consent-${name}.js`, format: 'es'},
});

export default [
  rooms,
  alone('courier'),
  alone('check'),
  obedience,
  vendors,
  verifier,
  boot,
  npm,
  marketing,
  command('audit'),
  command('scrub'),
].map((part) => ({
  ...part,
  onwarn,
}));
