import {setTimeout} from 'node:timers/promises';
import {defaultReporter} from '@web/test-runner';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {browserCounts} from './scripts/browser-counts.ts';
import {launchersFor} from './scripts/engines.ts';

/** A file asked for with `?slow` takes its time, each time. */
async function takeTime({query, response}, next) {
  if ('slow' in query) {
    response.set('Cache-Control', 'no-store');
    await setTimeout(150);
  }
  return next();
}

export default {
  rootDir: import.meta.dirname,
  files: ['src/ui/**/*.test.ts', 'test/browser/**/*.test.ts'],
  middleware: [takeTime],
  nodeResolve: {exportConditions: ['development', 'browser']},
  plugins: [esbuildPlugin({ts: true, target: 'es2022', tsconfig: 'tsconfig.json'})],
  browsers: launchersFor(process.env.ENGINES),
  // Two cores and three engines: patience costs nothing when all is well.
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 180_000,
  testFramework: {config: {timeout: 10_000}},
  reporters: [defaultReporter(), browserCounts()],
  filterBrowserLogs: ({args}) => !String(args[0]).startsWith('Lit is in dev mode'),
};
