/**
 * Runs a generator and fails if it changed what is kept in the repo: what is generated is current.
 *
 * Compares bytes with bytes, so it holds with uncommitted work too. It restores nothing: the new
 * content is what the sources say, and a look at the difference tells whether it is meant.
 *
 *     node scripts/unchanged.ts <file or folder>... -- <command>
 */
import {spawnSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {globSync, readFileSync, statSync} from 'node:fs';

function hashes(paths: readonly string[]): Map<string, string> {
  const files = paths
    .flatMap((path) => [...globSync(path), ...globSync(`${path}/**/*`)])
    .filter((path) => statSync(path).isFile());
  const hash = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  return new Map(files.map((file) => [file, hash(file)]));
}

/** Answers with the files that the commands made, changed or removed. */
export function filesChangedBy(commands: readonly string[][], paths: readonly string[]): string[] {
  const before = hashes(paths);
  for (const [command = '', ...args] of commands) {
    const {status} = spawnSync(command, args, {stdio: 'inherit'});
    if (status !== 0) throw new Error(`${command} ${args.join(' ')} failed`);
  }
  const after = hashes(paths);
  const all = [...new Set([...before.keys(), ...after.keys()])];
  return all.filter((file) => before.get(file) !== after.get(file)).sort();
}

if (import.meta.main) {
  const words = process.argv.slice(2);
  const end = words.indexOf('--');
  const changed = filesChangedBy([words.slice(end + 1)], words.slice(0, end));
  if (changed.length > 0) {
    console.error(`Out of date, now written anew: ${changed.join(', ')}`);
    process.exitCode = 1;
  }
}
