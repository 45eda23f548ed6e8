import type {AuditConflict, AuditPage, AuditRecord} from '../../../src/contract/audit.ts';
import type {LogDescription} from '../../../src/contract/receipt.ts';
import type {Words} from './words/words.ts';

/** Reads a ledger over HTTP. */
export interface LogClient {
  readonly checkpoint: () => Promise<string>;
  readonly description: () => Promise<LogDescription>;
  readonly entries: (from: number) => Promise<AuditPage['entries']>;
  readonly conflicts: () => Promise<readonly AuditConflict[]>;
  readonly record: (id: string) => Promise<AuditRecord>;
  /** Gives a cosigned checkpoint back to the ledger. @throws {Error} that says why it was not taken. */
  readonly cosigned: (note: string) => Promise<void>;
  /** A full tile of leaves' hashes. */
  readonly tile: (idx: number) => Promise<Uint8Array>;
}

/** C2SP's way to write an index: groups of three digits, all but the last with an x. */
const groupsOf = (idx: number): string =>
  String(idx)
    .padStart(Math.ceil(String(idx).length / 3) * 3, '0')
    .replaceAll(/\d{3}(?=\d)/g, 'x$&/');

/** What a problem document says it is (RFC 9457). */
async function titleOf(response: Response): Promise<string> {
  const {title = ''} = (await response.json().catch(() => ({}))) as {title?: string};
  return title;
}

/** @param base Address of the receiver. @param token The auditor's. @param words What failures are told in. */
export function createLogClient(base: string, token: string, words: Words): LogClient {
  const root = base.endsWith('/') ? base : `${base}/`;
  const headers = {authorization: `Bearer ${token}`};
  async function ask(path: string): Promise<Response> {
    const response = await fetch(new URL(path, root), {headers, redirect: 'error'});
    if (!response.ok) throw new Error(words.answers(path, response.status, ''));
    return response;
  }
  const json = async <Answer>(path: string) => (await (await ask(path)).json()) as Answer;
  return {
    checkpoint: async () => (await ask('checkpoint')).text(),
    description: () => json<LogDescription>('.well-known/consent-log.json'),
    entries: async (from) =>
      (await json<AuditPage>(`v1/audit/entries?from=${String(from)}`)).entries,
    conflicts: async () =>
      (await json<{conflicts: AuditConflict[]}>('v1/audit/conflicts')).conflicts,
    record: (id) => json<AuditRecord>(`v1/audit/records/${id}`),
    async cosigned(note) {
      const type = {'content-type': 'text/plain; charset=utf-8'};
      const response = await fetch(new URL('v1/cosignatures', root), {
        method: 'POST',
        headers: type,
        body: note,
        redirect: 'error',
      });
      if (!response.ok)
        throw new Error(words.answers('v1/cosignatures', response.status, await titleOf(response)));
    },
    tile: async (idx) => new Uint8Array(await (await ask(`tile/0/${groupsOf(idx)}`)).arrayBuffer()),
  };
}
