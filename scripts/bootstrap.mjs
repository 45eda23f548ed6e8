/**
 * The first steps on a fresh clone: dependencies, and the Node that the project is pinned to.
 *
 * Runs on any Node that still gets security fixes and needs nothing but its builtins, because it
 * runs before anything is installed.
 */
import {spawn, spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, readFileSync, statSync, writeFileSync} from 'node:fs';
import {constants} from 'node:os';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const lock = join(root, 'package-lock.json');
const stamp = join(root, 'node_modules/.mobiplus-lock');
const installed = join(root, 'node_modules/.package-lock.json');
const bin = join(root, 'node_modules/.bin');

/** The oldest Node that runs TypeScript unbuilt and has node:sqlite without a flag. */
const OLDEST = [22, 18];

/** Says what stands between us and the work, and ends. */
export function giveUp(sentence) {
  console.error(sentence);
  process.exit(1);
}

const fingerprint = () => createHash('sha256').update(readFileSync(lock)).digest('hex');

/** Whether node_modules is what the lock file asks for. npm writes its own list last. */
function isInstalled() {
  if (!existsSync(installed)) return false;
  if (existsSync(stamp)) return readFileSync(stamp, 'utf8') === fingerprint();
  return statSync(installed).mtimeMs >= statSync(lock).mtimeMs;
}

function install() {
  console.log('Installing the locked dependencies (npm ci); this takes about half a minute.');
  const flags = ['--loglevel=error', '--include=dev', '--ignore-scripts'];
  const npm = spawnSync('npm', ['ci', ...flags], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
  });
  if (npm.error) giveUp(`npm could not be started: ${npm.error.message}`);
  if (npm.status !== 0) giveUp(`${npm.stdout}npm ci failed; what it said stands above.`);
}

/** The pinned Node; where npm has none for this machine, the running one if it is new enough. */
function findNode() {
  const pinned = join(bin, 'node');
  if (existsSync(pinned)) return pinned;
  const [major, minor] = process.versions.node.split('.').map(Number);
  const isNewEnough = major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
  if (isNewEnough) return process.execPath;
  return giveUp(
    `npm has no Node 24 for ${process.platform}-${process.arch}: install Node ${OLDEST.join('.')} or newer, then run this again (this is ${process.version}).`,
  );
}

/** Makes the clone ready to work in, and answers with the Node to work with. */
export function bootstrap() {
  if (!isInstalled()) install();
  if (!existsSync(stamp) || !isInstalled()) writeFileSync(stamp, fingerprint());
  return findNode();
}

/** The environment in which the repo's tools are found first. */
export const environment = () => ({
  ...process.env,
  PATH: [bin, process.env.PATH].filter(Boolean).join(delimiter),
});

/**
 * Runs a command in this terminal and ends with its exit code.
 *
 * The command gets a process group of its own, so that Ctrl-C reaches it from here only. Here it
 * comes twice at once, from the terminal and from npm: what follows within a second is an echo.
 */
export function become(command, args) {
  const child = spawn(command, args, {
    cwd: root,
    stdio: 'inherit',
    detached: true,
    env: environment(),
  });
  let last = -Infinity;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (performance.now() - last > 1000) child.kill(signal);
      last = performance.now();
    });
  }
  child.on('error', (error) => giveUp(`${command} could not be started: ${error.message}`));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
