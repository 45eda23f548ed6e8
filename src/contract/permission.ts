import type {Channel} from './channel.ts';
import type {Circumstances} from './circumstances.ts';

/** A channel that marketing may ask about. A call by a machine wants a yes of its own (MFL 19 §), and a no to calls stops it. */
export type MarketingChannel = Channel | 'automated-call';

/** Why marketing may or may not. */
export type PermissionReason =
  | 'consent'
  | 'soft-opt-in'
  | 'opt-out-regime'
  | 'service-message'
  | 'objection'
  | 'no-consent'
  | 'unknown-relation'
  | 'nix-listed'
  | 'nix-not-fresh';

/** Answer of `GET /v1/marketing/permission`. */
export interface Permission {
  readonly v: 1;
  readonly channel: MarketingChannel;
  readonly allowed: boolean;
  readonly because: PermissionReason;
  /** UTC; since when the answer holds, null where nothing is on record. */
  readonly since: string | null;
  /** UTC; until when, null where it has no end. */
  readonly until: string | null;
  /** Index in the ledger of the record that decides, null where none does or it is not yet sequenced. */
  readonly proof: number | null;
  /** Id of that record; absent where none decides. */
  readonly record?: string;
  /** What the answer rests on besides the ledger, as stated by the caller; absent where nothing was stated. */
  readonly statedByCaller?: Circumstances;
}
