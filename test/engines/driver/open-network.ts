import {once} from 'node:events';
import {createServer, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

/** A request that was not for the site. Of one over TLS only the host is known. */
export interface ForeignRequest {
  readonly method: string;
  readonly url: string;
  /** Milliseconds since the epoch. */
  readonly time: number;
}

export interface Reply {
  readonly body: string;
  readonly contentType: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Network {
  /** `host:port`, for a browser's proxy setting. */
  readonly proxy: string;
  /** What was asked for so far, in order. */
  requests(): readonly ForeignRequest[];
  /** From now on answers this address, plain http and to the letter; all others get 502. */
  serve(url: string, reply: Reply): void;
  close(): Promise<void>;
}

/** What a proxy is asked to connect to, as an address: `https://` for TLS's port. */
function tunnelTo(authority: string): string {
  const scheme = authority.endsWith(':443') ? 'https' : 'http';
  return new URL(`${scheme}://${authority}`).origin;
}

/**
 * The world outside the site: an HTTP proxy (RFC 9110 §9.3.6) that lets nothing through, writes everything down and answers where a test
 * tells it to.
 */
export async function openNetwork(): Promise<Network> {
  const requests: ForeignRequest[] = [];
  const replies = new Map<string, Reply>();
  const note = (method: string, url: string) => {
    requests.push({method, url, time: Date.now()});
  };
  const answer = (response: ServerResponse, {body, contentType, status, headers}: Reply) =>
    response.writeHead(status ?? 200, {...headers, 'content-type': contentType}).end(body);

  const server = createServer(({method = '', url = ''}, response) => {
    note(method, url);
    answer(
      response,
      replies.get(url) ?? {status: 502, contentType: 'text/plain', body: 'Nobody is here.'},
    );
  });
  server.on('connect', ({url = ''}, socket) => {
    note('CONNECT', tunnelTo(url));
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    proxy: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => [...requests],
    serve: (url, reply) => {
      replies.set(new URL(url).href, reply);
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}
