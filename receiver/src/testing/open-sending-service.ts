import assert from 'node:assert/strict';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';

/** One request that the service got. */
export interface ServiceCall {
  readonly method: string;
  readonly path: string;
  readonly authorization: string;
  readonly body: unknown;
}

/** How the service answers instead of doing what it is asked. */
type Answer = (response: ServerResponse) => void;

export const withStatus =
  (status: number, headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, headers).end('{}');
  };
/** It never answers. */
export const silence: Answer = () => undefined;

const emailsIn = (body: unknown): readonly string[] =>
  Array.isArray(body)
    ? body.map(({address}: {address: string}) => address)
    : (body as {recipient_emails: string[]}).recipient_emails;

/** A service over real HTTP that keeps lists of whom it may not write to, as SendGrid and Mailgun do. */
export async function openSendingService() {
  const calls: ServiceCall[] = [];
  /** By list, such as `/v3/asm/suppressions/global`. */
  const lists = new Map<string, Set<string>>();
  let answers: Answer[] = [];
  let hold: Promise<void> | undefined;
  let wake: () => void = () => undefined;

  function act({method = '', url = ''}: IncomingMessage, body: unknown): number {
    const isAdding = method === 'POST';
    const list = isAdding ? url : url.slice(0, url.lastIndexOf('/'));
    const known = lists.get(list) ?? new Set();
    lists.set(list, known);
    if (isAdding) {
      for (const email of emailsIn(body)) known.add(email);
      return 200;
    }
    assert.equal(method, 'DELETE');
    return known.delete(decodeURIComponent(url.slice(list.length + 1))) ? 204 : 404;
  }

  async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const sent = await text(request);
    const body: unknown = sent === '' ? undefined : JSON.parse(sent);
    const {method = '', url: path = '', headers} = request;
    calls.push({method, path, authorization: headers.authorization ?? '', body});
    wake();
    await hold;
    const instead = answers.shift();
    if (instead) instead(response);
    else response.writeHead(act(request, body)).end();
  }

  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    calls,
    listed: (list: string): readonly string[] => [...(lists.get(list) ?? [])],
    /** Answers the next requests so, one each. */
    answerWith: (...next: readonly Answer[]) => (answers = [...next]),
    /** Keeps what comes waiting until the function that it returns is called. */
    holdOn() {
      let letGo: () => void = () => undefined;
      hold = new Promise((resolve) => (letGo = resolve));
      return () => {
        hold = undefined;
        letGo();
      };
    },
    /** Resolves when so many requests came in all. */
    async called(times: number) {
      while (calls.length < times) await new Promise<void>((resolve) => (wake = resolve));
    },
    close: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
}
