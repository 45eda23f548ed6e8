import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import type {Load} from './load.ts';

const here = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** A server of the bench's own, in a process of its own. */
export interface Served {
  readonly url: string;
  /** The most memory it has taken so far, MiB. */
  readonly memory: () => number;
  readonly stop: () => Promise<void>;
}

/** Starts one of the bench's servers; the first line it prints is its URL. */
export async function serve(script: string, env: NodeJS.ProcessEnv = {}): Promise<Served> {
  const child = spawn(process.execPath, [here(script)], {
    env: {PATH: process.env['PATH'], ...env},
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [url] = (await Promise.race([
    once(createInterface({input: child.stdout}), 'line'),
    ended.then(() => Promise.reject(new Error(`${script} ended before it listened`))),
  ])) as [string];
  return {
    url,
    memory: () => memoryOf(child),
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

/** High water mark of a process, MiB (Linux). */
function memoryOf({pid = 0}: ChildProcess): number {
  const [, kilobytes = '0'] =
    /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8')) ?? [];
  return Number(kilobytes) / 1024;
}

/** Loads a server from another process. */
export async function load(url: string, connections: number, seconds: number): Promise<Load> {
  const child = spawn(
    process.execPath,
    [here('load.ts'), url, String(connections), String(seconds)],
    {stdio: ['ignore', 'pipe', 'inherit']},
  );
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await once(child, 'exit');
  return JSON.parse(said) as Load;
}
