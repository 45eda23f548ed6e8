/** A plain Merkle tree after RFC 9162 §2.1, and the ledger that signs it: the tests' own, to hold the SDK's against. */
import {createHash} from 'node:crypto';
import type {Receipt} from '../../../src/contract/receipt.ts';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import {canonicalJson} from '../../../src/core/canonical-json.ts';

type Hash = Uint8Array<ArrayBuffer>;

const hash = (prefix: number, ...parts: (Uint8Array | string)[]): Hash => {
  const sum = createHash('sha256').update(Uint8Array.of(prefix));
  for (const part of parts) sum.update(part);
  return new Uint8Array(sum.digest());
};

/** The largest power of two below n. */
const split = (n: number) => 2 ** (Math.ceil(Math.log2(n)) - 1);

/** MTH(D[n]). */
export function root(entries: readonly string[]): Hash {
  if (entries.length === 0) return new Uint8Array(createHash('sha256').digest());
  if (entries.length === 1) return hash(0, entries[0]!);
  const k = split(entries.length);
  return hash(1, root(entries.slice(0, k)), root(entries.slice(k)));
}

/** PATH(m, D[n]). */
export function path(m: number, entries: readonly string[]): Hash[] {
  if (entries.length === 1) return [];
  const k = split(entries.length);
  return m < k
    ? [...path(m, entries.slice(0, k)), root(entries.slice(k))]
    : [...path(m - k, entries.slice(k)), root(entries.slice(0, k))];
}

export const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

export interface Ledger {
  readonly vkey: string;
  /** C2SP checkpoint over a text of our choice. */
  sign(text: string): Promise<string>;
  receiptFor(record: LedgerRecord, others: readonly string[], index: number): Promise<Receipt>;
}

/** A ledger with a fresh Ed25519 key. */
export async function openLedger(origin: string): Promise<Ledger> {
  const {publicKey, privateKey} = await crypto.subtle.generateKey('Ed25519', true, [
    'sign',
    'verify',
  ]);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  const key = Buffer.concat([Uint8Array.of(1), raw]);
  const id = createHash('sha256').update(`${origin}\n`).update(key).digest().subarray(0, 4);
  const sign = async (text: string) => {
    const signature = await crypto.subtle.sign('Ed25519', privateKey, Buffer.from(text));
    const blob = Buffer.concat([id, new Uint8Array(signature)]).toString('base64');
    return `${text}\n— ${origin} ${blob}\n`;
  };
  return {
    vkey: `${origin}+${id.toString('hex')}+${key.toString('base64')}`,
    sign,
    async receiptFor(record, others, index) {
      const entries = [...others.slice(0, index), canonicalJson(record), ...others.slice(index)];
      const hashes = path(index, entries).map((one) => `${base64(one)}\n`);
      const note = await sign(`${origin}\n${entries.length}\n${base64(root(entries))}\n`);
      return {
        v: 1,
        record,
        proof: `c2sp.org/tlog-proof@v1\nindex ${index}\n${hashes.join('')}\n${note}`,
      };
    },
  };
}
