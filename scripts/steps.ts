/** The steps of `npm test`, in their order. */
import type {Need} from './setup.ts';

export interface Step {
  readonly name: string;
  /** Run one after the other; the last one does the counting. */
  readonly commands: readonly (readonly string[])[];
  /** A guard is one test: it holds or it does not. A suite counts its own. */
  readonly isGuard?: true;
  /** Reads dist/. */
  readonly needsBuild?: true;
  readonly needs?: readonly Need[];
  /** Can do a part of its work without one of its needs; what it leaves out counts as skipped. */
  readonly runsWithout?: true;
  /** The variable that carries the address of an empty PostgreSQL database. */
  readonly database?: 'DATABASE_URL' | 'TEST_DATABASE_URL';
  readonly env?: Readonly<Record<string, string>>;
  /** Test files that this step runs: a file that no step runs is found by this. */
  readonly files?: readonly string[];
  readonly minutes?: number;
}

/** How node:test is to be run for its tests to be counted. */
const nodeTest = (...files: string[]) => [
  'node',
  '--test',
  '--test-reporter=spec',
  '--test-reporter-destination=stdout',
  '--test-reporter=./scripts/node-counts.ts',
  '--test-reporter-destination=stderr',
  ...files,
];

const guard = (name: string) => ({
  name,
  commands: [['npm', 'run', '--silent', name]],
  isGuard: true as const,
});

const suite = (name: string, flags: readonly string[], files: readonly string[]) => ({
  name,
  commands: [nodeTest(...flags, ...files)],
  files,
});

/** One file at a time: these share a database or a port. */
const IN_TURN = ['--test-concurrency=1'];
const END_TO_END = ['test/e2e/*.test.ts'];

/** Each file has of its own what it works with: a site, a browser and, in WebKit, a screen; or a database. */
const TWO_AT_ONCE = ['--test-concurrency=2'];

/** What is claimed of all three engines, over a driver that they share. */
const engines = (engine: 'chromium' | 'firefox' | 'webkit') => ({
  ...suite(`engines-${engine}`, TWO_AT_ONCE, ['test/engines/*.test.ts']),
  needsBuild: true as const,
  needs: [engine],
  env: {ENGINE: engine},
});

export const steps: readonly Step[] = [
  guard('types'),
  guard('lint'),
  guard('format'),
  guard('floors'),
  guard('strings'),
  guard('requirements'),
  guard('vendors'),
  guard('environment'),
  guard('build'),
  {...guard('size'), needsBuild: true},
  {...guard('api'), needsBuild: true},
  guard('elements'),
  {...guard('package'), needsBuild: true},
  suite('unit', [], ['test/unit/**/*.test.ts', 'test/gtm/*.test.ts']),
  suite('console', [], ['receiver/console/**/*.test.ts']),
  suite('demo', IN_TURN, ['demo/**/*.test.ts']),
  {
    // Every test over both engines: SQLite always, PostgreSQL where there is a server.
    // Each has a database and a port of its own.
    ...suite('receiver', TWO_AT_ONCE, [
      'receiver/src/**/*.test.ts',
      'receiver/demo-data/**/*.test.ts',
    ]),
    minutes: 15,
    needs: ['postgresql'],
    runsWithout: true,
    database: 'TEST_DATABASE_URL',
  },
  {
    // The command as it is shipped, over both engines.
    ...suite('audit', IN_TURN, ['test/audit/*.test.ts']),
    needsBuild: true,
    needs: ['postgresql'],
    runsWithout: true,
    database: 'TEST_DATABASE_URL',
  },
  {
    name: 'browser',
    commands: [['web-test-runner']],
    files: ['src/ui/**/*.test.ts', 'test/browser/**/*.test.ts'],
    needs: ['chromium', 'firefox', 'webkit'],
    runsWithout: true,
    minutes: 15,
  },
  {
    name: 'stories',
    commands: [
      ['storybook', 'build', '--quiet', '--disable-telemetry', '--output-dir', 'dist/storybook'],
      ['node', 'scripts/visit-stories.ts', 'dist/storybook'],
    ],
    needs: ['chromium'],
  },
  {
    ...suite('e2e-chromium', TWO_AT_ONCE, END_TO_END),
    needsBuild: true,
    needs: ['chromium'],
    env: {ENGINE: 'chromium', DEMO_POLICY: 'nonce'},
  },
  {
    ...suite('e2e-firefox', TWO_AT_ONCE, END_TO_END),
    needsBuild: true,
    needs: ['firefox'],
    env: {ENGINE: 'firefox', DEMO_POLICY: 'nonce'},
  },
  {
    ...suite('e2e-postgresql', TWO_AT_ONCE, END_TO_END),
    needsBuild: true,
    needs: ['chromium', 'postgresql'],
    env: {ENGINE: 'chromium', DEMO_POLICY: 'hash'},
    database: 'DATABASE_URL',
  },
  engines('chromium'),
  engines('firefox'),
  engines('webkit'),
];
