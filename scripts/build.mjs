/**
 * Builds dist/ anew, so that no file of an earlier build is shipped or measured.
 *
 * With --if-stale it does nothing where dist/ was already built from the sources as they are.
 */
import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {environment, giveUp, root} from './bootstrap.mjs';
import {fingerprint, isBuilt, keep} from './fingerprint.mjs';

const STEPS = [
  ['rollup', '--config', '--silent'],
  ['tsc', '--project', 'tsconfig.build.json'],
  ['node', 'scripts/warn-gaps.ts'],
];

process.chdir(root);
if (process.argv.includes('--if-stale')) {
  if (isBuilt()) process.exit();
  console.log('Building (npm run build).');
}
const inputs = fingerprint();

for (const name of existsSync('dist') ? readdirSync('dist') : []) {
  if (name !== 'storybook') rmSync(join('dist', name), {recursive: true, force: true});
}
for (const [tool, ...args] of STEPS) {
  const {status} = spawnSync(tool, args, {stdio: 'inherit', env: environment()});
  if (status !== 0) giveUp(`${tool} ${args.join(' ')} failed.`);
}
keep(inputs);
