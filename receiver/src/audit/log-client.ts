import type {AuditConflict, AuditPage, AuditRecord} from '../../../src/contract/audit.ts';
import type {LogDescription} from '../../../src/contract/receipt.ts';

/** Reads a ledger over HTTP. */
export interface LogClient {
  readonly checkpoint: () => Promise<string>;
  readonly description: () => Promise<LogDescription>;
  readonly entries: (from: number) => Promise<AuditPage['entries']>;
  readonly conflicts: () => Promise<readonly AuditConflict[]>;
  readonly record: (id: string) => Promise<AuditRecord>;
  /** A full tile of leaves' hashes. */
  readonly tile: (idx: number) => Promise<Uint8Array>;
}

/** C2SP's way to write an index: groups of three digits, all but the last with an x. */
const groupsOf = (idx: number): string =>
  String(idx)
    .padStart(Math.ceil(String(idx).length / 3) * 3, '0')
    .replaceAll(/\d{3}(?=\d)/g, 'x$&/');

/** @param base Address of the receiver. @param token The auditor's. */
export function createLogClient(base: string, token: string): LogClient {
  const root = base.endsWith('/') ? base : `${base}/`;
  const headers = {authorization: `Bearer ${token}`};
  async function ask(path: string): Promise<Response> {
    const response = await fetch(new URL(path, root), {headers, redirect: 'error'});
    if (!response.ok) throw new Error(`${path} answers ${response.status}`);
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
    tile: async (idx) => new Uint8Array(await (await ask(`tile/0/${groupsOf(idx)}`)).arrayBuffer()),
  };
}
