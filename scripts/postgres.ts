/**
 * A PostgreSQL of one's own for the length of a run: on a free port of this machine only, behind a
 * random password, with its durability left on, gone afterwards.
 *
 * As a command it runs another one against a fresh database:
 *
 *     node scripts/postgres.ts node --test receiver/src/ledger/append.test.ts
 */
import {execFile, spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {chownSync, existsSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {promisify} from 'node:util';
import {findPostgres} from './binaries.ts';
import {freePort} from './free-port.ts';

const run = promisify(execFile);

export interface Cluster {
  /** Makes an empty database and answers with its connection string. */
  createDatabase(name: string): Promise<string>;
  /** Kills every one of its processes where they stand, as a fault would, and starts it again on the same data and port. */
  crash(): Promise<void>;
  stop(): Promise<void>;
}

export interface Owner {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root: root hands it to the user that the package made. */
export function findOwner(): Owner {
  if (process.getuid?.() !== 0) return {};
  const id = (flag: string) =>
    Number(spawnSync('id', [flag, 'postgres'], {encoding: 'utf8'}).stdout || NaN);
  const owner = {uid: id('-u'), gid: id('-g')};
  if (Number.isNaN(owner.uid)) throw new Error('There is no user postgres to run PostgreSQL as');
  return owner;
}

async function untilReady(server: ChildProcess, isReady: string, port: number, log: () => string) {
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended at once:\n${log()}`);
    const asked = run(isReady, ['-q', '-h', '127.0.0.1', '-p', String(port)]);
    if (
      await asked.then(
        () => true,
        () => false,
      )
    )
      return;
    await pause(100);
  }
  throw new Error(`PostgreSQL did not get ready:\n${log()}`);
}

/** Waits without letting go, as the end of a process must. PostgreSQL removes this file last. */
function waitUntilGone(path: string): void {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (let tries = 0; tries < 100 && existsSync(path); tries++) Atomics.wait(clock, 0, 0, 50);
}

/** Who was started by a process (Linux). */
function childrenOf(parent: number): readonly number[] {
  const {stdout} = spawnSync('ps', ['-o', 'pid=', '--ppid', String(parent)], {encoding: 'utf8'});
  return stdout.split('\n').filter(Boolean).map(Number);
}

/** Starts an empty cluster. Whoever starts it stops it; the end of the process does so too. */
export async function startPostgres(): Promise<Cluster> {
  const bin = findPostgres();
  if (bin === undefined) throw new Error('PostgreSQL is not installed');
  const owner = findOwner();
  const folder = mkdtempSync(join(tmpdir(), 'mobiplus-postgres-'));
  const data = join(folder, 'data');
  const password = randomBytes(18).toString('base64url');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, {mode: 0o600});
  const {uid, gid} = owner;
  if (uid !== undefined && gid !== undefined) {
    for (const path of [folder, passwordFile]) chownSync(path, uid, gid);
  }
  const remove = () => {
    rmSync(folder, {recursive: true, force: true});
  };
  const common = {...owner, cwd: folder};

  const secured = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--username=postgres'];
  const plain = ['--no-locale', '--encoding=UTF8', '--no-instructions'];
  await run(join(bin, 'initdb'), ['-D', data, ...secured, ...plain], common).catch(
    (error: unknown) => {
      remove();
      throw error;
    },
  );

  const port = await freePort();
  let said = '';
  const launch = async (): Promise<ChildProcess> => {
    const started = spawn(
      join(bin, 'postgres'),
      ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder],
      {...common, detached: true, stdio: ['ignore', 'ignore', 'pipe']},
    );
    started.stderr.on('data', (chunk: Buffer) => (said = `${said}${String(chunk)}`.slice(-4000)));
    server = started;
    await untilReady(started, join(bin, 'pg_isready'), port, () => said);
    return started;
  };
  let server: ChildProcess | undefined;
  const stopAtOnce = () => {
    server?.kill('SIGQUIT');
    waitUntilGone(join(data, 'postmaster.pid'));
    remove();
  };
  process.once('exit', stopAtOnce);

  const stop = async () => {
    const ended = server && once(server, 'exit');
    server?.kill('SIGINT');
    const stopped = await Promise.race([ended, pause(10_000, undefined, {ref: false})]);
    if (stopped === undefined) server?.kill('SIGQUIT');
    remove();
    process.off('exit', stopAtOnce);
  };
  await launch().catch(async (error: unknown) => {
    await stop();
    throw error;
  });

  return {
    async createDatabase(name) {
      const where = ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres'];
      const env = {...process.env, PGPASSWORD: password};
      await run(join(bin, 'createdb'), [...where, name], {env});
      return `postgresql://postgres:${password}@127.0.0.1:${String(port)}/${name}`;
    },
    async crash() {
      const {pid = 0} = server ?? {};
      const ended = server && once(server, 'exit');
      // Each has a process group of its own, so that a signal to one reaches no other.
      for (const one of [pid, ...childrenOf(pid)]) process.kill(one, 'SIGKILL');
      await ended;
      await launch();
    },
    stop,
  };
}

if (import.meta.main) {
  const [command, ...args] = process.argv.slice(2);
  if (command === undefined) throw new Error('Name the command to run against the database');
  const cluster = await startPostgres();
  const url = await cluster.createDatabase('test');
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: {...process.env, TEST_DATABASE_URL: url, DATABASE_URL: url},
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => child.kill(signal));
  }
  const [code] = (await once(child, 'exit')) as [number | null];
  await cluster.stop();
  process.exitCode = code ?? 1;
}
