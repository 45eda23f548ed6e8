import type {LedgerRecord} from './record.ts';

/** What the visitor can keep, and check without asking anyone: the record and its place in the ledger. */
export interface Receipt {
  readonly v: 1;
  readonly record: LedgerRecord;
  /** C2SP `tlog-proof@v1`: index, inclusion proof (RFC 6962) and signed checkpoint. */
  readonly proof: string;
}

/** Who signs the ledger: `/.well-known/consent-log.json`. */
export interface LogDescription {
  readonly v: 1;
  /** The ledger's name, such as `localhost/consent`. */
  readonly origin: string;
  /** C2SP verifier key: name, key id and Ed25519 public key. */
  readonly vkey: string;
  /** Every key that has signed it, the first one first; each is handed over to by the one before, in the ledger itself. */
  readonly keys: readonly LogKey[];
}

/** A verifier key, and the size of the tree from which it signs. */
export interface LogKey {
  readonly vkey: string;
  readonly since: number;
}
