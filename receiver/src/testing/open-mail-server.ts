import {once} from 'node:events';
import type {AddressInfo} from 'node:net';
import {simpleParser, type ParsedMail} from 'mailparser';
import {SMTPServer} from 'smtp-server';

/** A mail server that keeps what comes. */
export interface MailServer {
  readonly url: string;
  /** Resolves with the next letter. */
  readonly next: () => Promise<ParsedMail>;
  readonly close: () => void;
}

/** Opens a mail server on a free port of this machine. @param refuses Recipients that it refuses, repeating their address. Default: none. */
export async function openMailServer(
  refuses: (address: string) => boolean = () => false,
): Promise<MailServer> {
  const letters: ParsedMail[] = [];
  const waiting: ((letter: ParsedMail) => void)[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({address}, _session, done) => {
      done(refuses(address) ? new Error(`Nobody here is <${address}>`) : undefined);
    },
    onData: (stream, _session, done) => {
      simpleParser(stream).then((letter) => {
        const hand = waiting.shift();
        if (hand) hand(letter);
        else letters.push(letter);
        done();
      }, done);
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const {port} = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    next: () =>
      new Promise((resolve) => {
        const letter = letters.shift();
        if (letter) resolve(letter);
        else waiting.push(resolve);
      }),
    close: () => void server.close(),
  };
}
