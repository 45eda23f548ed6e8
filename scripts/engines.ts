/**
 * The three engines that the tests run in, all of them the machine's own.
 *
 * Chromium and Firefox are driven by puppeteer (over CDP and over WebDriver BiDi), WebKit by its
 * WebDriver.
 */
import {chromeLauncher, type BrowserLauncher} from '@web/test-runner';
import * as puppeteer from 'puppeteer-core';
import {findBrowsers} from './binaries.ts';
import {webkitLauncher} from './webkit-launcher.ts';

const binaries = findBrowsers();

/** Quiet, and off the network. Root has no sandbox to be put in. */
const chromiumArgs = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const executable = (path: string | undefined) => (path === undefined ? {} : {executablePath: path});

/** Options for `puppeteer.launch`. */
export const launchOptions = {
  chromium: {browser: 'chrome', args: chromiumArgs, ...executable(binaries.chromium)},
  firefox: {browser: 'firefox', ...executable(binaries.firefox)},
} satisfies Record<string, puppeteer.LaunchOptions>;

const launchers: Readonly<Record<string, () => BrowserLauncher>> = {
  chromium: () => chromeLauncher({puppeteer, launchOptions: launchOptions.chromium}),
  firefox: () => chromeLauncher({puppeteer, launchOptions: launchOptions.firefox}),
  webkit: () => webkitLauncher(binaries.webkit ?? ''),
};

/** Launchers for the engines that ENGINES names, separated by commas; for all without it. */
export function launchersFor(engines: string | undefined): BrowserLauncher[] {
  const names = engines?.split(',') ?? Object.keys(launchers);
  return names.map((name) => {
    const launcher = launchers[name];
    if (!launcher) throw new Error(`ENGINES names ${name}; there is ${Object.keys(launchers)}`);
    return launcher();
  });
}
