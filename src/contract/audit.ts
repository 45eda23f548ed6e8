import type {Receipt} from './receipt.ts';

/** One place in the ledger, as the auditor reads it. */
export interface AuditEntry {
  readonly index: number;
  /** The leaf's hash, base64. */
  readonly leaf: string;
  readonly recordId: string;
  /** What the leaf says, to the letter; null once that was erased. */
  readonly record: string | null;
  /** How the manifest that the record names stood on arrival; absent once that was erased. */
  readonly manifest?: 'current' | 'stale' | 'unknown';
  /** When what the leaf says was erased, and why. */
  readonly erased?: {readonly at: string; readonly reason: string};
}

/** Answer of `GET /v1/audit/entries`. */
export interface AuditPage {
  readonly v: 1;
  readonly entries: readonly AuditEntry[];
}

/** What came under an id that stood for something else already. */
export interface AuditConflict {
  readonly recordId: string;
  readonly at: string;
  /** Canonical JSON, without plain addresses. */
  readonly submission: string;
}

/** Answer of `GET /v1/audit/records/{id}`: everything that answers for one record. */
export interface AuditRecord {
  readonly v: 1;
  readonly entry: AuditEntry;
  /** Absent once what it says was erased. */
  readonly receipt?: Receipt;
  /** Canonical JSON of the manifest that it names, and the notice's text, where they were published. */
  readonly manifest?: string;
  readonly notice?: string;
  /** The same subject's records, in the ledger's order. */
  readonly others: readonly {
    readonly recordId: string;
    readonly type: string;
    readonly at: string;
    readonly index: number;
  }[];
  /** Index of the release that published the manifest. */
  readonly release?: number;
}

/** Answer of `GET /v1/checkpoints`: what the ledger has signed, the smallest first. */
export interface CheckpointList {
  readonly v: 1;
  readonly checkpoints: readonly {
    readonly size: number;
    readonly at: string;
    /** The signed note (C2SP tlog-checkpoint) with the lines of its witnesses. */
    readonly note: string;
  }[];
}
