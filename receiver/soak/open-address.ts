import {once} from 'node:events';
import {connect, createServer, type AddressInfo, type Socket} from 'node:net';

/** An address that stays while what is behind it changes, as a service address before a primary and its standby. */
export interface Address {
  readonly port: number;
  /** Leads to another port from now on; what was open is cut. */
  readonly leadTo: (port: number) => void;
  readonly close: () => void;
}

/** @param port The port of this machine that it leads to first. */
export async function openAddress(port: number): Promise<Address> {
  let target = port;
  const open = new Set<Socket>();
  const cut = () => {
    for (const socket of open) socket.destroy();
  };
  const server = createServer((socket) => {
    const onwards = connect(target, '127.0.0.1');
    for (const [one, other] of [
      [socket, onwards],
      [onwards, socket],
    ] as const) {
      open.add(one);
      one
        .on('error', () => other.destroy())
        .on('close', () => {
          open.delete(one);
          other.destroy();
        });
      one.pipe(other);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    leadTo(other) {
      target = other;
      cut();
    },
    close() {
      server.close();
      cut();
    },
  };
}
