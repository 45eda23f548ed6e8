import {mkdtemp, rm} from 'node:fs/promises';
import type {RequestListener} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createDemo} from '../../../demo/server.ts';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import {readLedger} from './read-ledger.ts';

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
  /** From now on answers a path with something of the test's own, under no policy: a page, where no type is given. */
  serve(path: string, content: string, contentType?: string): void;
  /** All records that the receiver has taken from visitors, in the order in which they came. */
  ledger(): readonly LedgerRecord[];
  /** How many records the ledger has. */
  records(): Promise<number>;
  /** From now on lets requests to a path wait. */
  hold(path: string): Hold;
  close(): Promise<void>;
}

/** Opens the demo on a free port, with a ledger of its own. What a test changes is changed in front of it, on the same port: all engines get the same. */
export async function openSite(): Promise<Site> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'mobiplus-engines-'));
  const demo = await createDemo({port: 0, dataDirectory});
  const pages = new Map<string, readonly [content: string, contentType: string]>();
  const held = new Map<string, (answer: () => void) => void>();

  const {server} = demo.app;
  const listeners = server.listeners('request') as RequestListener[];
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    const path = request.url ?? '';
    const [content, contentType] = pages.get(path) ?? [];
    if (contentType !== undefined) {
      response.writeHead(200, {'content-type': contentType}).end(content);
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
    serve: (path, content, contentType = 'text/html; charset=utf-8') =>
      void pages.set(path, [content, contentType]),
    ledger: () => readLedger(dataDirectory),
    async records() {
      const response = await fetch(`${demo.url}/v1/statistics`, {
        headers: {authorization: `Bearer ${demo.marketingToken}`},
      });
      return ((await response.json()) as {records: number}).records;
    },
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
