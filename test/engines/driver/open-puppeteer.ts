import puppeteer, {type LaunchOptions, type Page} from 'puppeteer-core';
import {launchOptions} from '../../../scripts/engines.ts';
import type {BrowserOptions, EngineBrowser, EngineTab} from './browser.ts';
import {openNetwork} from './open-network.ts';

/**
 * Chromium asks Google about every form that a page carries, and this alone of its own calls it makes in the visitor's name.
 */
const QUIET = '--disable-features=AutofillServerCommunication';

/** Options for a browser whose own calls go to a proxy that is nobody's. */
function optionsFor(
  engine: 'chromium' | 'firefox',
  {gpc = false}: BrowserOptions,
  proxy: string,
): LaunchOptions {
  if (engine === 'chromium') {
    const {args, ...chromium} = launchOptions.chromium;
    const signal = gpc ? ['--enable-features=GlobalPrivacyControlForce'] : [];
    return {...chromium, args: [...args, `--proxy-server=http://${proxy}`, QUIET, ...signal]};
  }
  const [host, port] = proxy.split(':');
  return {
    ...launchOptions.firefox,
    extraPrefsFirefox: {
      'network.proxy.type': 1,
      'network.proxy.http': host,
      'network.proxy.http_port': Number(port),
      'network.proxy.ssl': host,
      'network.proxy.ssl_port': Number(port),
      'network.proxy.allow_hijacking_localhost': false,
      'privacy.globalprivacycontrol.functionality.enabled': true,
      'privacy.globalprivacycontrol.enabled': gpc,
    },
  };
}

const tabOf = (page: Page): EngineTab => ({
  async goto(url) {
    await page.goto(url);
  },
  async reload() {
    await page.reload();
  },
  evaluate: ((ask: () => unknown, ...args: []) =>
    page.evaluate(ask, ...args)) as EngineTab['evaluate'],
  pressAt: (x, y) => page.mouse.click(x, y),
  // The one name of the space bar that puppeteer knows in both browsers.
  press: (key) => page.keyboard.press(key === 'Space' ? ' ' : key),
  screenshot: () => page.screenshot(),
  bringToFront: () => page.bringToFront(),
  async jar() {
    const cookies = await page.browserContext().cookies();
    return cookies.map(({name, value, domain, path, httpOnly = false}) => ({
      name,
      value,
      domain,
      path,
      httpOnly,
    }));
  },
  close: () => page.close(),
});

/**
 * Opens Chromium or Firefox.
 *
 * What the browser asks for by itself, updates and the like, goes through its own proxy setting, to a network that nobody reads; what a
 * visitor's pages ask for goes through the visitor's. So the two are never taken for one another.
 */
export async function openPuppeteer(
  engine: 'chromium' | 'firefox',
  options: BrowserOptions,
): Promise<EngineBrowser> {
  const unread = await openNetwork();
  const browser = await puppeteer.launch(optionsFor(engine, options, unread.proxy));
  return {
    async newVisitor(proxy) {
      const context = await browser.createBrowserContext({
        proxyServer: engine === 'chromium' ? `http://${proxy}` : proxy,
        proxyBypassList: ['localhost'],
      });
      return {
        openTab: async () => tabOf(await context.newPage()),
        close: () => context.close(),
      };
    },
    async close() {
      await browser.close();
      await unread.close();
    },
  };
}
