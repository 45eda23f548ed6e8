/**
 * Sees to it that the machine has what the suites need: three browser engines and PostgreSQL.
 *
 * Installs only what is missing, and only as root where apt is; elsewhere it says what to install.
 */
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {findBrowsers, findPostgres, findWebDriver, findXvfb} from './binaries.ts';

export type Need = 'chromium' | 'firefox' | 'webkit' | 'postgresql';

const PACKAGES: Record<Need, readonly string[]> = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: ['webkit2gtk-driver', 'xvfb'],
  postgresql: ['postgresql'],
};

const ALL = Object.keys(PACKAGES) as Need[];

/** What a suite could not run without and this machine does not have. */
function findMissing(needs: readonly Need[]): Need[] {
  const {chromium, firefox, webkit} = findBrowsers();
  const present: Record<Need, boolean> = {
    chromium: chromium !== undefined,
    firefox: firefox !== undefined,
    webkit: [webkit, findWebDriver(), findXvfb()].every((path) => path !== undefined),
    postgresql: findPostgres() !== undefined,
  };
  return ALL.filter((need) => needs.includes(need) && !present[need]);
}

function apt(...args: string[]): boolean {
  const {status, stdout, stderr} = spawnSync('apt-get', ['-qq', '-y', ...args], {
    encoding: 'utf8',
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
  });
  if (status !== 0) console.log(`${stdout}${stderr}`.trimEnd());
  return status === 0;
}

/** Installs what is missing where it can, and answers with what is missing still. */
export function setUp(needs: readonly Need[] = ALL): Need[] {
  const missing = findMissing(needs);
  const packages = missing.flatMap((need) => PACKAGES[need]);
  if (packages.length === 0) return [];
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`Installing ${packages.join(', ')} (apt-get).`);
    apt('update');
    for (const need of missing) apt('install', '--no-install-recommends', ...PACKAGES[need]);
  }
  const still = findMissing(needs);
  if (still.length > 0) {
    const names = still.flatMap((need) => PACKAGES[need]).join(' ');
    console.log(`Missing: ${still.join(', ')}. On Debian: sudo apt-get install ${names}`);
  }
  return still;
}

if (import.meta.main) process.exitCode = setUp().length === 0 ? 0 : 1;
