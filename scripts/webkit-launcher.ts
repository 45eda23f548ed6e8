/**
 * Runs web-test-runner's files in WebKitGTK, the nearest thing to Safari on Linux.
 *
 * One window, one file after the other: a file in a background tab has no focus, and half of what
 * is tested here is focus.
 */
import type {BrowserLauncher} from '@web/test-runner';
import {pageOver, type WebKitPage} from './webkit-page.ts';
import {openWebKit, type WebKitSession} from './webkit-session.ts';

export function webkitLauncher(binary: string): BrowserLauncher & {getPage(): WebKitPage} {
  let opening: Promise<WebKitSession> | undefined;
  let page: WebKitPage | undefined;
  const urls = new Map<string, string>();

  const open = () => (opening ??= openWebKit(binary));

  return {
    name: 'WebKit',
    // The commands ask by this name which kind of page they get.
    type: 'puppeteer',
    concurrency: 1,
    async startSession(id, url) {
      const session = await open();
      page ??= pageOver(session);
      urls.set(id, url);
      await session.visit(url);
    },
    isActive: (id) => urls.has(id),
    getBrowserUrl: (id) => urls.get(id),
    async stopSession(id) {
      urls.delete(id);
      await (await open()).visit('about:blank');
      return {};
    },
    getPage() {
      if (!page) throw new Error('WebKit has no page open');
      return page;
    },
    startDebugSession: () => Promise.reject(new Error('Debug in Chromium or Firefox')),
    async stop() {
      await (await opening)?.close();
    },
  };
}
