import type {Browser, BrowserOptions, Engine} from './browser.ts';
import {openNetwork, type Network} from './open-network.ts';
import {openPuppeteer} from './open-puppeteer.ts';
import {openWebKitBrowser} from './open-webkit.ts';
import {tabOver} from './tab-over.ts';

/**
 * Opens one of the three engines, none of which can reach anything but localhost.
 *
 * The site is to be `http://localhost` with a port: a secure context that no engine sends through a proxy. What a page asks of the
 * machine's own other ports is therefore not seen.
 *
 * @throws where WebKit is to send Global Privacy Control: it has no such setting. Let a page of the test's own define the property.
 */
export async function openBrowser(engine: Engine, options: BrowserOptions = {}): Promise<Browser> {
  if (engine === 'webkit' && options.gpc) throw new Error('WebKit has no Global Privacy Control');
  const browser = engine === 'webkit' ? openWebKitBrowser() : await openPuppeteer(engine, options);
  const networks: Network[] = [];
  return {
    engine,
    async newVisitor() {
      const network = await openNetwork();
      networks.push(network);
      const visitor = await browser.newVisitor(network.proxy);
      return {
        network,
        openTab: async () => tabOver(await visitor.openTab(), network),
        close: visitor.close,
      };
    },
    async close() {
      await browser.close();
      await Promise.all(networks.map((network) => network.close()));
    },
  };
}
