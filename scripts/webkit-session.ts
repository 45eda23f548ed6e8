/**
 * One WebKitGTK window, driven by W3C WebDriver over plain `fetch`, on a screen that nobody sees.
 *
 * @see https://www.w3.org/TR/webdriver2/
 */
import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import type {Readable} from 'node:stream';
import {setTimeout as pause} from 'node:timers/promises';
import {findWebDriver, findXvfb} from './binaries.ts';
import {freePort} from './free-port.ts';

const SCREEN = '1600x1200x24';
/** WebDriver commands that take longer than this have lost their window. */
const PATIENCE = 30_000;

export interface Action {
  readonly type: string;
  readonly [detail: string]: unknown;
}

export interface WebKitOptions {
  /** `host:port` of an HTTP proxy for every request but those to localhost. */
  readonly proxy?: string;
}

export interface WebKitSession {
  /** Any other command, by its path within the session. */
  readonly command: <T>(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    body?: object,
  ) => Promise<T>;
  readonly visit: (url: string) => Promise<void>;
  readonly evaluate: <T>(body: string) => Promise<T>;
  readonly type: (actions: readonly Action[]) => Promise<void>;
  readonly point: (actions: readonly Action[]) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts Xvfb, which chooses a free display and writes its number to descriptor 3. */
async function startDisplay(): Promise<{process: ChildProcess; name: string}> {
  const xvfb = spawn(
    findXvfb() ?? 'Xvfb',
    ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp'],
    {stdio: ['ignore', 'ignore', 'ignore', 'pipe']},
  );
  const number = once(xvfb.stdio[3] as Readable, 'data').then(([data]) => String(data).trim());
  const died = once(xvfb, 'exit').then(() => undefined);
  const name = await Promise.race([number, died]);
  if (name === undefined) throw new Error('Xvfb ended before it had a display');
  return {process: xvfb, name: `:${name}`};
}

async function command<T>(
  method: string,
  url: string,
  body?: object,
  patience = PATIENCE,
): Promise<T> {
  const response = await fetch(url, {
    method,
    signal: AbortSignal.timeout(patience),
    ...(body && {body: JSON.stringify(body)}),
  });
  const {value} = (await response.json()) as {value: T & {error?: string; message?: string}};
  if (!response.ok) throw new Error(`WebKit: ${String(value.error)}: ${String(value.message)}`);
  return value;
}

async function untilListening(driver: string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const answered = await command('GET', `${driver}/status`).catch(() => undefined);
    if (answered !== undefined) return;
    await pause(50);
  }
  throw new Error('WebKitWebDriver did not answer');
}

/**
 * By MiniBrowser's own options: of a proxy among WebDriver's capabilities WebKitGTK 2.50 heeds the part for plain http only. Remove when
 * `sslProxy` works.
 */
const proxyArgs = (proxy: string | undefined) =>
  proxy === undefined ? [] : [`--proxy=http://${proxy}`, '--ignore-host=localhost'];

/** A browser that has started answers within seconds; now and then WebKitGTK's page process dies as it begins, and then it never does. */
const START_PATIENCE = 15_000;
const STARTS = 3;

/**
 * Opens a window of the given MiniBrowser. Closing it ends the driver and the display too.
 *
 * @throws {Error} when it has not started in three tries; nothing of them is left running.
 */
export async function openWebKit(
  binary: string,
  options: WebKitOptions = {},
): Promise<WebKitSession> {
  for (let start = 1; ; start++) {
    try {
      return await startSession(binary, options);
    } catch (error) {
      if (start === STARTS) throw error;
      console.warn(`WebKit did not start (${String(error)}): once more`);
    }
  }
}

async function startSession(binary: string, {proxy}: WebKitOptions): Promise<WebKitSession> {
  const display = await startDisplay();
  const port = await freePort();
  const driver = spawn(findWebDriver() ?? 'WebKitWebDriver', [`--port=${String(port)}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: display.name,
      GDK_BACKEND: 'x11',
      LIBGL_ALWAYS_SOFTWARE: '1',
      NO_AT_BRIDGE: '1',
    },
  });
  const end = () => {
    driver.kill();
    display.process.kill();
  };
  process.once('exit', end);

  const base = `http://127.0.0.1:${String(port)}`;
  const browserOptions = {binary, args: ['--automation', ...proxyArgs(proxy)]};
  const capabilities = {alwaysMatch: {'webkitgtk:browserOptions': browserOptions}};
  let sessionId: string;
  try {
    await untilListening(base);
    ({sessionId} = await command<{sessionId: string}>(
      'POST',
      `${base}/session`,
      {capabilities},
      START_PATIENCE,
    ));
  } catch (error) {
    end();
    process.off('exit', end);
    throw error;
  }
  const session = `${base}/session/${sessionId}`;
  const post = <T>(path: string, body: object) => command<T>('POST', `${session}${path}`, body);

  return {
    command: (method, path, body) => command(method, session + path, body),
    visit: (url) => post('/url', {url}),
    evaluate: (script) => post('/execute/sync', {script, args: []}),
    type: (actions) => post('/actions', {actions: [{type: 'key', id: 'keyboard', actions}]}),
    point: (actions) =>
      post('/actions', {
        actions: [{type: 'pointer', id: 'mouse', parameters: {pointerType: 'mouse'}, actions}],
      }),
    resize: (width, height) => post('/window/rect', {width, height}),
    async close() {
      await command('DELETE', session).catch(() => undefined);
      end();
      process.off('exit', end);
    },
  };
}
