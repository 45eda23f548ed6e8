/**
 * The floors of src/: each imports from itself and from the floors below it, siblings never from
 * each other. Numbers stand for heights; docs/architecture.md says what lives where.
 */
const HEIGHTS = {
  contract: 0,
  core: 1,
  storage: 2,
  signals: 2,
  sync: 3,
  notice: 3,
  journey: 4,
  ui: 5,
  entry: 6,
};

const TEST = '\\.(test|stories)\\.ts$';
/** Loaded on a developer's wish only: tells what is wrong with a configuration. */
const CHECK = '^src/entry/check\\.ts$';
const TYPES = ['type-only', 'type-import'];
const SCHEMAS = '^src/contract/schemas(/|\\.ts$)';
const forbid = (name, comment, from, to) => ({name, comment, severity: 'error', from, to});

const floors = Object.entries(HEIGHTS).map(([floor, height]) => {
  const open = Object.keys(HEIGHTS).filter((other) => other === floor || HEIGHTS[other] < height);
  return forbid(
    `${floor}-looks-down`,
    `src/${floor} imports from src/{${open.join(',')}} only`,
    {path: `^src/${floor}/`},
    {path: '^(src|receiver|demo|bench|scripts|stories)/', pathNot: `^src/(${open.join('|')})/`},
  );
});

export default {
  forbidden: [
    forbid(
      'no-circles',
      'What imports itself cannot be loaded in order; types are gone by then',
      {},
      {circular: true, viaOnly: {dependencyTypesNot: TYPES}},
    ),
    forbid('no-loose-ends', 'What is imported exists', {}, {couldNotResolve: true}),
    ...floors,
    forbid(
      'every-file-has-a-floor',
      'A file of src/ stands in one of its folders',
      {path: `^src/(?!(${Object.keys(HEIGHTS).join('|')})/)`},
      {path: '.'},
    ),
    forbid(
      'zod-has-one-home',
      'zod costs more than the banner: visitors never load it',
      {path: '^(src|receiver/console)/', pathNot: [SCHEMAS, CHECK, TEST]},
      {path: '(^|/)zod(/|$)'},
    ),
    forbid(
      'schemas-stay-off-the-page',
      'Schemas bring zod along; their types do not',
      {path: '^(src|receiver/console)/', pathNot: [SCHEMAS, CHECK, TEST]},
      {path: SCHEMAS, dependencyTypesNot: TYPES},
    ),
    forbid(
      'receiver-shares-little',
      'The receiver shares what is said and what follows from it, the pinned notice, and where its headings are',
      {path: '^receiver/src/'},
      {path: '^src/', pathNot: '^src/(contract/|core/|notice/(pinned|sections)\\.ts$)'},
    ),
    forbid(
      'console-shares-little',
      'The console is a page: what is said, what follows from it, and Lit',
      {path: '^receiver/console/'},
      {path: '^src/', pathNot: '^src/(contract|core)/'},
    ),
    forbid(
      'console-stays-in-the-browser',
      'The console speaks to the receiver over HTTP; it may know its types',
      {path: '^receiver/console/', pathNot: TEST},
      {path: '^(receiver/src|demo|scripts)/', dependencyTypesNot: TYPES},
    ),
  ],
  options: {
    doNotFollow: {path: 'node_modules'},
    exclude: {path: '^(dist|data|node_modules/\\.cache)/'},
    tsConfig: {fileName: 'tsconfig.json'},
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      conditionNames: ['import', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
