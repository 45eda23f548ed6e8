import {findBrowsers} from '../../../scripts/binaries.ts';
import {pageOver} from '../../../scripts/webkit-page.ts';
import {openWebKit} from '../../../scripts/webkit-session.ts';
import type {EngineBrowser, EngineTab, EngineVisitor, JarCookie} from './browser.ts';

type Answer = {readonly answer: unknown} | {readonly failure: string};

/** Calls a function in the page. Its failure comes back as words: WebDriver would wait for an answer until the time is up. */
const scriptOf = (ask: unknown) => `
  const [args, done] = arguments;
  (async () => (${String(ask)})(...args))().then(
    (answer) => done({answer}),
    (reason) => done({failure: String(reason)}),
  );`;

/** A session of WebKit's WebDriver, which keeps nothing when it ends. A driver has one session and a session one window at a time: commands wait for each other. */
async function openVisitor(binary: string, proxy: string): Promise<EngineVisitor> {
  const session = await openWebKit(binary, {proxy});
  const {keyboard, mouse} = pageOver(session);
  let last: Promise<unknown> = Promise.resolve();

  /** Does something in a window, once all before it is done. */
  function inWindow<Result>(handle: string, act: () => Promise<Result>): Promise<Result> {
    const next = last.then(async () => {
      await session.command('POST', '/window', {handle});
      return act();
    });
    last = next.catch(() => undefined);
    return next;
  }

  const tabIn = (handle: string): EngineTab => {
    const here = <Result>(act: () => Promise<Result>) => inWindow(handle, act);
    return {
      goto: (url) => here(() => session.visit(url)),
      reload: () => here(() => session.command('POST', '/refresh', {})),
      evaluate: (async (ask: unknown, ...args: unknown[]) => {
        const body = {script: scriptOf(ask), args: [args]};
        const result = await here(() => session.command<Answer>('POST', '/execute/async', body));
        if ('failure' in result) throw new Error(result.failure);
        return result.answer;
      }) as EngineTab['evaluate'],
      pressAt: (x, y) => here(() => mouse.click(Math.round(x), Math.round(y))),
      press: (key) => here(() => keyboard.press(key)),
      async screenshot() {
        return Buffer.from(
          await here(() => session.command<string>('GET', '/screenshot')),
          'base64',
        );
      },
      bringToFront: () => here(() => Promise.resolve()),
      async jar() {
        const cookies = await here(() => session.command<JarCookie[]>('GET', '/cookie'));
        return cookies.map(({name, value, domain, path, httpOnly}) => ({
          name,
          value,
          domain,
          path,
          httpOnly,
        }));
      },
      async close() {
        await here(() => session.command('DELETE', '/window'));
      },
    };
  };

  let first: string | undefined = await session.command<string>('GET', '/window');
  return {
    async openTab() {
      if (first !== undefined) {
        const handle = first;
        first = undefined;
        return tabIn(handle);
      }
      // A tab would be hidden behind the one before it, and nothing could bring it to the front.
      const next = last.then(() =>
        session.command<{handle: string}>('POST', '/window/new', {type: 'window'}),
      );
      last = next.catch(() => undefined);
      return tabIn((await next).handle);
    },
    close: () => session.close(),
  };
}

/**
 * Opens WebKitGTK: a driver, a screen and a MiniBrowser for each visitor, since a driver has one session only.
 *
 * MiniBrowser asks nobody for anything by itself.
 */
export function openWebKitBrowser(): EngineBrowser {
  const {webkit} = findBrowsers();
  if (webkit === undefined) throw new Error('WebKit is not installed: npm run setup');
  const visitors = new Set<EngineVisitor>();
  return {
    async newVisitor(proxy) {
      const visitor = await openVisitor(webkit, proxy);
      visitors.add(visitor);
      return {
        openTab: visitor.openTab,
        async close() {
          visitors.delete(visitor);
          await visitor.close();
        },
      };
    },
    async close() {
      await Promise.all([...visitors].map((visitor) => visitor.close()));
    },
  };
}
