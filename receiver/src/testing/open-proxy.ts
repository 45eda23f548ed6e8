import {once} from 'node:events';
import {createServer, request} from 'node:http';
import type {AddressInfo} from 'node:net';

/** A reverse proxy as they stand before receivers. */
export interface Proxy {
  readonly url: string;
  readonly close: () => void;
}

/**
 * Opens a proxy that hands a path on to a receiver, and `/.well-known/` beside it; all else is not there.
 *
 * @param path Such as `/consent`. @param receiver Its URL. @param takesOff Whether the receiver is asked without the path.
 */
export async function openProxy(path: string, receiver: string, takesOff: boolean): Promise<Proxy> {
  const server = createServer((asked, answer) => {
    const {url = '', method, headers, socket} = asked;
    const isBelow = url.startsWith(`${path}/`);
    if (!isBelow && !url.startsWith('/.well-known/')) {
      answer.writeHead(404).end();
      return;
    }
    const target = new URL(isBelow && takesOff ? url.slice(path.length) : url, receiver);
    const handed = {...headers, 'x-forwarded-for': socket.remoteAddress};
    const onwards = request(target, {method, headers: handed}, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.headers);
      answered.pipe(answer);
    });
    onwards.on('error', () => answer.destroy());
    asked.pipe(onwards);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${String(port)}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
