/**
 * Runs every guard and every suite, all of them even after a failure, and tells the truth about
 * them: it exits 0 only where nothing failed and nothing was skipped.
 *
 *     npm test -- --only=unit,e2e
 *
 * runs a part: the steps of that name, and those whose name begins with it and a hyphen.
 */
import {globSync} from 'node:fs';
import {constants} from 'node:os';
import {delimiter, join, resolve} from 'node:path';
import {startPostgres, type Cluster} from './postgres.ts';
import {reportOn, totalOf} from './report.ts';
import {endAll} from './run-command.ts';
import {runStep, type Outcome} from './run-step.ts';
import {setUp} from './setup.ts';
import {steps, type Step} from './steps.ts';

process.chdir(resolve(import.meta.dirname, '..'));
process.env['PATH'] = [resolve('node_modules/.bin'), process.env['PATH']].join(delimiter);

function chosenSteps(): readonly Step[] {
  const only = process.argv.slice(2).map((argument) => /^--only=(.+)$/.exec(argument)?.[1]);
  if (only.length === 0) return steps;
  const names = only.flatMap((list) => list?.split(',') ?? ['?']);
  const isMeant = (step: Step, name: string) =>
    step.name === name || step.name.startsWith(`${name}-`);
  if (names.some((name) => !steps.some((step) => isMeant(step, name)))) {
    console.error(`Usage: npm test -- --only=${steps.map(({name}) => name).join(',')}`);
    process.exit(2);
  }
  return steps.filter((step) => names.some((name) => isMeant(step, name)));
}

/** A test file that no step runs would pass for ever. */
function findForgotten(): string[] {
  const exclude = ['node_modules/**', 'dist/**'];
  const run = new Set(steps.flatMap(({files = []}) => globSync(files, {exclude})));
  return globSync('**/*.test.{ts,js,mjs}', {exclude}).filter((file) => !run.has(file));
}

let cluster: Promise<Cluster> | undefined;

/** A server that somebody else keeps, given to this run. */
const givenDatabase = process.env['TEST_DATABASE_URL'] ?? '';

async function openDatabase(step: string): Promise<string> {
  if (givenDatabase !== '') return givenDatabase;
  cluster ??= startPostgres();
  return (await cluster).createDatabase(step.replaceAll('-', '_'));
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.once(signal, () => {
    process.exit(128 + constants.signals[signal]);
  });
}
process.once('exit', endAll);

const chosen = chosenSteps();
const needed = chosen
  .flatMap(({needs = []}) => needs)
  .filter((need) => need !== 'postgresql' || givenDatabase === '');
const missing = setUp(needed);
const outcomes: Outcome[] = [];
for (const step of chosen) {
  console.log(`\n── ${step.name} ${'─'.repeat(Math.max(0, 60 - step.name.length))}`);
  outcomes.push(await runStep(step, {missing, openDatabase}));
}
await cluster?.then(
  (started) => started.stop(),
  () => undefined,
);

const forgotten = chosen === steps ? findForgotten() : [];
if (forgotten.length > 0) {
  const counts = {passed: 0, failed: forgotten.length, skipped: 0};
  console.log(`\nNo step runs ${forgotten.map((file) => join('.', file)).join(', ')}`);
  outcomes.push({name: 'forgotten', counts, seconds: 0, remark: ''});
}
console.log(reportOn(outcomes, {of: steps.length}));
const {failed, skipped} = totalOf(outcomes);
process.exitCode = failed + skipped === 0 ? 0 : 1;
