import type {Channel} from './channel.ts';

/** Why marketing may or may not. */
export type PermissionReason =
  'consent' | 'soft-opt-in' | 'opt-out-regime' | 'objection' | 'no-consent' | 'unknown-relation';

/** Answer of `GET /v1/marketing/permission`. */
export interface Permission {
  readonly v: 1;
  readonly channel: Channel;
  readonly allowed: boolean;
  readonly because: PermissionReason;
  /** UTC; since when the answer holds, null where nothing is on record. */
  readonly since: string | null;
  /** UTC; until when, null where it has no end. */
  readonly until: string | null;
  /** Index in the ledger of the record that decides, null where none does or it is not yet sequenced. */
  readonly proof: number | null;
}
