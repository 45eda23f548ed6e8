import type {Channel} from '../contract/channel.ts';
import type {Permission} from '../contract/permission.ts';

/** What the ledger says of one address or customer and one channel. */
export interface Evidence {
  /** An objection in force, which outranks everything (GDPR 21(3)). */
  readonly objection?: {readonly since: string; readonly proof: number | null};
  /** A consent to marketing on that channel, confirmed through the address itself. */
  readonly consent?: {
    readonly since: string;
    readonly until: string | null;
    readonly proof: number | null;
  };
}

/** Channels on which Swedish law wants a yes first (MFL 19 §); on the others a no stops (MFL 21 §). */
const OPT_IN: readonly Channel[] = ['email', 'sms', 'profiling'];

/**
 * Whether marketing may use a channel (law.md 5.1). On any doubt the answer is no.
 *
 * @param now UTC, ISO 8601.
 */
export function permission(
  channel: Channel,
  {objection, consent}: Evidence,
  now: string,
): Permission {
  const answer = {v: 1, channel, allowed: false, since: null, until: null, proof: null} as const;
  if (objection) return {...answer, because: 'objection', ...objection};
  if (consent && (consent.until === null || consent.until > now))
    return {...answer, allowed: true, because: 'consent', ...consent};
  // Phone, letter and support depend on who the person is to us, which the receiver does not know yet.
  return {...answer, because: OPT_IN.includes(channel) ? 'no-consent' : 'unknown-relation'};
}
