import assert from 'node:assert/strict';
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';
import type {Place} from './for-each-engine.ts';
import {TOKEN} from './open-test-receiver.ts';

/** A receiver in a process of its own. */
export interface Process {
  readonly url: string;
  readonly vkey: string;
  readonly child: ChildProcess;
  /** What it has written so far, line by line. */
  readonly lines: readonly string[];
  /** What it has complained of so far. */
  readonly complaints: () => string;
  /** Resolves with its exit code, or the signal that ended it. */
  readonly ended: Promise<number | string>;
}

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/** Starts `main.ts` over a place, on a free port, and waits until it listens. @param environment Further variables. */
export async function startProcess(
  {dataDirectory, databaseUrl}: Place,
  environment: Readonly<Record<string, string>> = {},
): Promise<Process> {
  const child = spawn(process.execPath, [MAIN], {
    env: {
      PORT: '0',
      DATA: dataDirectory,
      MARKETING_TOKEN: TOKEN,
      ...environment,
      ...(databaseUrl && {DATABASE_URL: databaseUrl}),
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'exit').then(([code, signal]) => (code ?? signal) as number | string);
  const lines: string[] = [];
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const listening = new Promise<{url: string; vkey: string}>((resolve) => {
    createInterface({input: child.stdout}).on('line', (line) => {
      lines.push(line);
      const event = JSON.parse(line) as {event: string; url: string; vkey: string};
      if (event.event === 'listening') resolve(event);
    });
  });
  const started = await Promise.race([listening, ended]);
  assert.ok(
    typeof started === 'object',
    `The process ended with ${JSON.stringify(started)}: ${said}`,
  );
  return {url: started.url, vkey: started.vkey, child, lines, complaints: () => said, ended};
}
