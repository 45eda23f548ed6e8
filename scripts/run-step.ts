/** Runs one step and answers with what is true of it. */
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {add, NOTHING, readCounts, type Counts} from './counts.ts';
import {runCommand, type End} from './run-command.ts';
import type {Need} from './setup.ts';
import type {Step} from './steps.ts';

export interface Outcome {
  readonly name: string;
  readonly counts: Counts;
  readonly seconds: number;
  readonly remark: string;
}

export interface Circumstances {
  readonly missing: readonly Need[];
  /** Answers with the address of an empty PostgreSQL database. */
  readonly openDatabase: (step: string) => Promise<string>;
}

/** Where the suites of this run leave their numbers. */
const folder = mkdtempSync(join(tmpdir(), 'mobiplus-counts-'));
process.once('exit', () => {
  rmSync(folder, {recursive: true, force: true});
});

const ONE_FAILED: Counts = {...NOTHING, failed: 1};

/** What a step is worth: its own numbers, and one failure where they do not explain its end. */
function weigh({isGuard}: Step, end: End, counted: Counts | undefined): [Counts, string] {
  if (isGuard) return [end === 'ok' ? {...NOTHING, passed: 1} : ONE_FAILED, ''];
  if (end === 'hung') return [add(counted ?? NOTHING, ONE_FAILED), 'hung'];
  if (counted === undefined) return [ONE_FAILED, 'crashed'];
  if (counted.passed + counted.failed + counted.skipped === 0) return [ONE_FAILED, 'ran no test'];
  if (end === 'failed' && counted.failed === 0) return [add(counted, ONE_FAILED), 'broke'];
  return [counted, ''];
}

/** The environment of a step: no database but the one that it asks for, no engine that is missing. */
async function environmentOf(step: Step, {missing, openDatabase}: Circumstances) {
  const env: NodeJS.ProcessEnv = {...process.env, ...step.env, STORYBOOK_DISABLE_TELEMETRY: '1'};
  delete env['DATABASE_URL'];
  delete env['TEST_DATABASE_URL'];
  delete env['NODE_TEST_CONTEXT'];
  if (step.database && !missing.includes('postgresql')) {
    env[step.database] = await openDatabase(step.name);
  }
  if (step.name === 'browser') {
    env['ENGINES'] = step.needs?.filter((engine) => !missing.includes(engine)).join(',');
  }
  return env;
}

/** What the machine lacks for a step, and whether that is too much. */
function missingFor({name, needs = [], runsWithout}: Step, missing: readonly Need[]) {
  const wanting = needs.filter((need) => missing.includes(need));
  const hasNoEngine = name === 'browser' && wanting.length === needs.length;
  return {wanting, isSkipped: wanting.length > 0 && (!runsWithout || hasNoEngine)};
}

async function runCommands(
  commands: Step['commands'],
  env: NodeJS.ProcessEnv,
  minutes = 10,
): Promise<End> {
  const deadline = Date.now() + minutes * 60_000;
  for (const command of commands) {
    const end = await runCommand(command, {env, limit: Math.max(1, deadline - Date.now())});
    if (end !== 'ok') return end;
  }
  return 'ok';
}

/** How the one build of this run ended. In a part of a run without that step, the first who needs it builds. */
let built: End | undefined;

async function isBuilt(): Promise<boolean> {
  built ??= await runCommands([['node', 'scripts/build.mjs', '--if-stale']], process.env);
  return built === 'ok';
}

export async function runStep(step: Step, circumstances: Circumstances): Promise<Outcome> {
  const {wanting, isSkipped} = missingFor(step, circumstances.missing);
  const lacking: Counts = {...NOTHING, skipped: wanting.length};
  const remark = wanting.length > 0 ? `needs ${wanting.join(', ')}` : '';
  if (isSkipped) return {name: step.name, counts: lacking, seconds: 0, remark};

  const start = performance.now();
  const seconds = () => (performance.now() - start) / 1000;
  const countsFile = join(folder, `${step.name}.json`);
  try {
    if (step.needsBuild && !(await isBuilt())) {
      return {name: step.name, counts: ONE_FAILED, seconds: seconds(), remark: 'needs the build'};
    }
    const env = {...(await environmentOf(step, circumstances)), MOBIPLUS_COUNTS: countsFile};
    const end = await runCommands(step.commands, env, step.minutes);
    if (step.name === 'build') built = end;
    const [counts, cause] = weigh(step, end, readCounts(countsFile));
    const why = [cause, remark].filter(Boolean).join('; ');
    return {name: step.name, counts: add(counts, lacking), seconds: seconds(), remark: why};
  } catch (error) {
    console.log(String(error));
    return {name: step.name, counts: ONE_FAILED, seconds: seconds(), remark: 'could not start'};
  }
}
