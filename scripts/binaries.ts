/** Where this machine keeps the programs that npm does not bring: browsers and PostgreSQL. */
import {spawnSync} from 'node:child_process';
import {existsSync, globSync} from 'node:fs';
import {delimiter, join} from 'node:path';

const onPath = (name: string): string[] =>
  (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name));

const firstOf = (...candidates: (string | undefined)[]): string | undefined =>
  candidates.find((path) => path !== undefined && existsSync(path));

/** The browsers' binaries; CHROMIUM, FIREFOX and WEBKIT name others. */
export function findBrowsers() {
  return {
    chromium: firstOf(
      process.env['CHROMIUM'],
      ...['chromium', 'google-chrome', 'chromium-browser'].flatMap(onPath),
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ),
    firefox: firstOf(
      process.env['FIREFOX'],
      ...['firefox-esr', 'firefox'].flatMap(onPath),
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ),
    webkit: firstOf(
      process.env['WEBKIT'],
      ...globSync('/usr/lib/*/webkit2gtk-4.*/MiniBrowser'),
      ...globSync('/usr/libexec/webkit2gtk-4.*/MiniBrowser'),
    ),
  };
}

/** WebKit's WebDriver, and the display that it draws on. */
export const findWebDriver = () => firstOf(...onPath('WebKitWebDriver'));
export const findXvfb = () => firstOf(...onPath('Xvfb'));

/** The folder with PostgreSQL's programs, the newest of several: Debian keeps them off the path. */
export function findPostgres(): string | undefined {
  const version = (path: string) => Number(/\/(\d+)\/bin\//.exec(path)?.[1]);
  const newestFirst = globSync('/usr/lib/postgresql/*/bin/initdb').sort(
    (a, b) => version(b) - version(a),
  );
  const initdb = newestFirst[0] ?? firstOf(...onPath('initdb'));
  if (initdb === undefined) return undefined;
  return newestFirst[0] === undefined
    ? spawnSync('pg_config', ['--bindir'], {encoding: 'utf8'}).stdout.trim()
    : initdb.slice(0, -'/initdb'.length);
}
