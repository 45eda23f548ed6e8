import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {brotliCompressSync} from 'node:zlib';
import {drawPicture} from './draw-picture.ts';
import type {SdkFile} from './sdk-files.ts';
import type {Variant} from './variants.ts';

interface Answer {
  readonly type: string;
  readonly cache: string;
  readonly body: Buffer;
  readonly encoding?: string;
}

/** The site that is measured. */
export interface Site {
  readonly url: string;
  /** Bytes of bodies answered since the last call, by address. */
  sent(): ReadonlyMap<string, number>;
  close(): void;
}

const HTML = 'text/html; charset=utf-8';
const SCRIPT = 'text/javascript; charset=utf-8';
const IMMUTABLE = 'public, max-age=31536000, immutable';

const brotli = (type: string, text: string | Buffer, cache: string): Answer => ({
  type,
  cache,
  body: brotliCompressSync(text),
  encoding: 'br',
});

/** Serves the variants and what they load, all compressed beforehand. No receiver: a decision is answered 503. */
export async function serve(
  variants: readonly Variant[],
  sdk: ReadonlyMap<string, SdkFile>,
  bareScript: string,
): Promise<Site> {
  const css = readFileSync(new URL('pages/page.css', import.meta.url));
  const answers = new Map<string, Answer>([
    ...variants.map(({name, html}) => [`/${name}`, brotli(HTML, html, 'no-store')] as const),
    ...[...sdk].map(([path, file]) => {
      const cache = path === '/mobiplus-consent.js' ? 'no-cache' : IMMUTABLE;
      return [path, {type: SCRIPT, cache, body: file.brotli, encoding: 'br'}] as const;
    }),
    ['/bare.js', brotli(SCRIPT, bareScript, 'no-cache')],
    ['/page.css', brotli('text/css', css, IMMUTABLE)],
    ['/picture.png', {type: 'image/png', cache: IMMUTABLE, body: drawPicture()}],
  ]);

  let sent = new Map<string, number>();
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    const answer = request.method === 'GET' ? answers.get(path) : undefined;
    request.resume();
    if (!answer) {
      response.writeHead(path.startsWith('/v1/') ? 503 : 404).end();
      return;
    }
    const {type, cache, body, encoding} = answer;
    const etag = `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`;
    const unchanged = request.headers['if-none-match'] === etag;
    sent.set(path, (sent.get(path) ?? 0) + (unchanged ? 0 : body.length));
    response.writeHead(unchanged ? 304 : 200, {
      'content-type': type,
      'cache-control': cache,
      etag,
      ...(encoding && {'content-encoding': encoding}),
      ...(unchanged ? {} : {'content-length': body.length}),
    });
    response.end(unchanged ? undefined : body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://localhost:${(server.address() as AddressInfo).port}`,
    sent() {
      const now = sent;
      sent = new Map();
      return now;
    },
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
