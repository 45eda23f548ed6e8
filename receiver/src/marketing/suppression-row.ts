import type {Channel} from '../../../src/contract/channel.ts';

/** How one reference stands on the suppression list, on one channel, in one scope and topic. */
export interface SuppressionRow {
  /** `a_` of a spelling of an address, or `c_` of a customer. */
  readonly reference: string;
  readonly channel: Channel;
  readonly status: 'objected' | 'ended';
  readonly scope: string;
  /** Empty for all direct marketing on the channel. */
  readonly topic: string;
  /** UTC. */
  readonly since: string;
  /** How it was said; empty once the record was erased, like the next. */
  readonly reason: string;
  /** Where it was said. */
  readonly source: string;
  /** Index in the ledger. */
  readonly proof: number;
}

/** Which part of the list: what changed from one index of the ledger to before another. */
export interface SuppressionRange {
  readonly channel: Channel;
  readonly after: number;
  readonly until: number;
}
