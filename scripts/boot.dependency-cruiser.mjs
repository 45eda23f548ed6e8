/**
 * What the script tag brings at once, on every page: nothing heavy, by whatever way.
 *
 * Types are gone when it is built and a dynamic import is a decision to load later, so neither
 * counts here; hence a configuration apart from the floors'.
 */
const HEAVY = 'node_modules/(lit|lit-html|lit-element|@lit|@lit-labs|zod|idb-keyval)/';

export default {
  forbidden: [
    {
      name: 'boot-stays-light',
      comment: 'A returning visitor pays for the boot script alone',
      severity: 'error',
      from: {path: '^src/entry/boot\\.ts$'},
      to: {path: HEAVY, reachable: true},
    },
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    exclude: {dynamic: true},
    tsConfig: {fileName: 'tsconfig.json'},
    tsPreCompilationDeps: false,
  },
};
