/** `npm start`: from a fresh clone to the demo site with its receiver, in one command. */
import {spawnSync} from 'node:child_process';
import {become, bootstrap, environment, giveUp, root} from './bootstrap.mjs';

const node = bootstrap();
const build = spawnSync(node, ['scripts/build.mjs', '--if-stale'], {
  cwd: root,
  stdio: 'inherit',
  env: environment(),
});
if (build.status !== 0) giveUp('The build failed; nothing was started.');
become(node, ['demo/main.ts']);
