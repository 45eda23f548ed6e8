/** PostgreSQL servers that follow one another, for what one cluster alone cannot show: a standby, and a restore from archived WAL. */
import {execFile, spawn, spawnSync, type ChildProcess} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {once} from 'node:events';
import {appendFileSync, chownSync, mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {setTimeout as pause} from 'node:timers/promises';
import {promisify} from 'node:util';
import {findPostgres} from '../../scripts/binaries.ts';
import {freePort} from '../../scripts/free-port.ts';
import {findOwner} from '../../scripts/postgres.ts';

const run = promisify(execFile);
const NAME = 'consent';

/** One server over one data directory. */
export interface Server {
  readonly port: number;
  /** Of the database that receivers use. */
  readonly url: string;
  /** Kills every one of its processes where they stand. */
  readonly kill: () => Promise<void>;
}

export interface Servers {
  /** Where its WAL is archived. */
  readonly archive: string;
  /** Makes an empty cluster that archives its WAL, with an empty database. */
  readonly createPrimary: () => Promise<Server>;
  /** Takes a base backup of a running server. @returns The name of its directory. */
  readonly backUp: (from: Server, name: string, isStandby: boolean) => Promise<string>;
  /** Starts a server over a directory. @param settings Lines of postgresql.conf. @param signal Name of a signal file. */
  readonly start: (name: string, settings?: readonly string[], signal?: string) => Promise<Server>;
  readonly close: () => Promise<void>;
}

const childrenOf = (parent: number): readonly number[] =>
  spawnSync('ps', ['-o', 'pid=', '--ppid', String(parent)], {encoding: 'utf8'})
    .stdout.split('\n')
    .filter(Boolean)
    .map(Number);

/** All of them in one folder, behind one random password, on this machine only; gone afterwards. */
export function openServers(): Servers {
  const bin = findPostgres();
  if (bin === undefined) throw new Error('PostgreSQL is not installed');
  const owner = findOwner();
  const folder = mkdtempSync(join(tmpdir(), 'soak-standby-pg-'));
  const archive = join(folder, 'archive');
  const password = randomBytes(18).toString('base64url');
  const passwordFile = join(folder, 'password');
  mkdirSync(archive);
  writeFileSync(passwordFile, password, {mode: 0o600});
  for (const path of [folder, archive, passwordFile])
    if (owner.uid !== undefined && owner.gid !== undefined) chownSync(path, owner.uid, owner.gid);
  const options = {...owner, cwd: folder, env: {...process.env, PGPASSWORD: password}};
  const running = new Set<ChildProcess>();

  const kill = async (child: ChildProcess): Promise<void> => {
    if (!running.delete(child)) return;
    const {pid = 0} = child;
    const ended = once(child, 'exit');
    for (const one of [pid, ...childrenOf(pid)]) process.kill(one, 'SIGKILL');
    await ended;
  };

  async function start(
    name: string,
    settings: readonly string[] = [],
    signal?: string,
  ): Promise<Server> {
    const data = join(folder, name);
    appendFileSync(join(data, 'postgresql.conf'), `\n${settings.join('\n')}\n`);
    if (signal !== undefined) {
      writeFileSync(join(data, signal), '');
      if (owner.uid !== undefined && owner.gid !== undefined)
        chownSync(join(data, signal), owner.uid, owner.gid);
    }
    const port = await freePort();
    const args = ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', folder];
    let said = '';
    const child = spawn(join(bin ?? '', 'postgres'), args, {
      ...options,
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child.stderr.on('data', (chunk: Buffer) => (said = `${said}${String(chunk)}`.slice(-4000)));
    running.add(child);
    const isReady = () =>
      run(join(bin ?? '', 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', String(port)]).then(
        () => true,
        () => false,
      );
    for (let tries = 0; !(await isReady()); tries += 1) {
      if (child.exitCode !== null || tries > 600)
        throw new Error(`PostgreSQL over ${name} did not get ready:\n${said}`);
      await pause(100);
    }
    const url = `postgresql://postgres:${password}@127.0.0.1:${String(port)}/${NAME}`;
    return {port, url, kill: () => kill(child)};
  }

  return {
    archive,
    async createPrimary() {
      const secured = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--username=postgres'];
      const plain = ['--no-locale', '--encoding=UTF8', '--no-instructions'];
      await run(
        join(bin, 'initdb'),
        ['-D', join(folder, 'primary'), ...secured, ...plain],
        options,
      );
      const copy = `test ! -f ${archive}/%f && cp %p ${archive}/%f`;
      const server = await start('primary', ['archive_mode = on', `archive_command = '${copy}'`]);
      const where = ['-h', '127.0.0.1', '-p', String(server.port), '-U', 'postgres'];
      await run(join(bin, 'createdb'), [...where, NAME], options);
      return server;
    },
    async backUp({port}, name, isStandby) {
      const from = `host=127.0.0.1 port=${port} user=postgres application_name=${name}`;
      const args = ['-D', join(folder, name), '-d', from, '--checkpoint=fast', '-X', 'stream'];
      await run(join(bin, 'pg_basebackup'), [...args, ...(isStandby ? ['-R'] : [])], options);
      return name;
    },
    start,
    async close() {
      for (const child of running) await kill(child);
      rmSync(folder, {recursive: true, force: true});
    },
  };
}
