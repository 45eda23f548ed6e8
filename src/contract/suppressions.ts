import type {Channel} from './channel.ts';

/** Answer of `GET /v1/marketing/suppressions/sidecar`: what a suppression list is checked by. */
export interface SuppressionSidecar {
  readonly v: 1;
  readonly channel: Channel;
  readonly format: 'csv' | 'jsonl';
  /** First index of the ledger that the file speaks of. */
  readonly after: number;
  /** The index that it reaches to, which is the next one's `after`. */
  readonly until: number;
  readonly rows: number;
  /** Hexadecimal. */
  readonly sha256: string;
}
