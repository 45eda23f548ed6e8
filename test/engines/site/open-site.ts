import {mkdtemp, rm} from 'node:fs/promises';
import type {RequestListener} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createDemo} from '../../../demo/server.ts';

/** Answers of the site that are being kept from the browser. */
export interface Hold {
  /** Resolves with the first request that waits. */
  readonly arrived: Promise<void>;
  /** Lets those that wait be answered, and all to come. */
  release(): void;
}

/** The demo site, with the receiver behind it. */
export interface Site {
  readonly url: string;
  readonly mailboxUrl: string;
  /** From now on answers a path with a page of the test's own, under no policy. */
  serve(path: string, html: string): void;
  /** From now on lets requests to a path wait. */
  hold(path: string): Hold;
  close(): Promise<void>;
}

/** Opens the demo on a free port, with a ledger of its own. What a test changes is changed in front of it, on the same port: all engines get the same. */
export async function openSite(): Promise<Site> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'mobiplus-engines-'));
  const demo = await createDemo({port: 0, dataDirectory});
  const pages = new Map<string, string>();
  const held = new Map<string, (answer: () => void) => void>();

  const {server} = demo.app;
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const path = request.url ?? '';
    const html = pages.get(path);
    if (html !== undefined) {
      response.writeHead(200, {'content-type': 'text/html; charset=utf-8'}).end(html);
      return;
    }
    const answer = () => {
      for (const listen of listeners) listen(request, response);
    };
    const wait = held.get(path);
    if (wait) wait(answer);
    else answer();
  });

  return {
    url: demo.url,
    mailboxUrl: demo.mailboxUrl,
    serve: (path, html) => void pages.set(path, html),
    hold(path) {
      const waiting: (() => void)[] = [];
      let tell: (() => void) | undefined;
      const arrived = new Promise<void>((resolve) => (tell = resolve));
      held.set(path, (answer) => {
        waiting.push(answer);
        tell?.();
      });
      return {
        arrived,
        release() {
          held.delete(path);
          for (const answer of waiting) answer();
        },
      };
    },
    async close() {
      await demo.close();
      await rm(dataDirectory, {recursive: true, force: true});
    },
  };
}
