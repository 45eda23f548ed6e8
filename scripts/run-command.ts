/** Runs one command of a step, never longer than its limit, and leaves nothing of it behind. */
import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {setTimeout as pause} from 'node:timers/promises';

export type End = 'ok' | 'failed' | 'hung';

const GRACE = 5_000;
const running = new Set<number>();

/** The process groups of a process and of all that descend from it: browsers have groups of their own. */
function groupsOf(ancestor: number): number[] {
  const {stdout} = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,pgid='], {encoding: 'utf8'});
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));
  const family = new Set([ancestor]);
  const groups = new Set([ancestor]);
  for (let size = 0; size !== family.size;) {
    size = family.size;
    for (const [pid = 0, parent = 0, group = 0] of rows) {
      if (!family.has(parent)) continue;
      family.add(pid);
      groups.add(group);
    }
  }
  return [...groups];
}

/** Signals whole groups. One that is gone already is what we want. */
function signal(groups: readonly number[], name: NodeJS.Signals): void {
  for (const group of groups) {
    try {
      process.kill(-group, name);
    } catch {
      continue;
    }
  }
}

async function end(pid: number): Promise<void> {
  const groups = groupsOf(pid);
  signal(groups, 'SIGTERM');
  await pause(GRACE);
  signal(groups, 'SIGKILL');
}

/** Ends whatever still runs, without waiting: for the moment when this process itself is ended. */
export function endAll(): void {
  for (const pid of running) {
    const groups = groupsOf(pid);
    signal(groups, 'SIGTERM');
    spawnSync('sleep', ['1']);
    signal(groups, 'SIGKILL');
  }
}

export async function runCommand(
  [command = '', ...args]: readonly string[],
  {env, limit}: {env: NodeJS.ProcessEnv; limit: number},
): Promise<End> {
  const child = spawn(command, args, {
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
    env,
  });
  const ended = once(child, 'exit').catch((error: unknown) => {
    console.log(`${command} could not be started: ${String(error)}`);
    return [1];
  }) as Promise<[number | null]>;
  const {pid} = child;
  if (pid === undefined) return ended.then(() => 'failed');

  running.add(pid);
  const alarm = new AbortController();
  const tooLong = pause(limit, 'hung' as const, {signal: alarm.signal}).catch(
    () => 'hung' as const,
  );
  const outcome = await Promise.race([ended, tooLong]);
  alarm.abort();
  if (outcome === 'hung') {
    console.log(`${command} was ended: it took longer than ${String(limit / 60_000)} minutes.`);
    await end(pid);
  } else {
    signal([pid], 'SIGKILL');
  }
  running.delete(pid);
  return outcome === 'hung' ? 'hung' : outcome[0] === 0 ? 'ok' : 'failed';
}
