/** File systems list files in orders of their own; the manifest is to be the same on all of them. */
const inOrder = {
  name: 'modules-in-order',
  packageLinkPhase({customElementsManifest}) {
    customElementsManifest.modules.sort((a, b) => (a.path < b.path ? -1 : 1));
  },
};

export default {
  globs: ['src/ui/**/*.ts', 'src/entry/define.ts'],
  exclude: ['src/ui/**/*.test.ts', 'src/ui/**/*.styles.ts', 'src/ui/locales/**'],
  litelement: true,
  outdir: '.',
  packagejson: false,
  plugins: [inOrder],
};
