import type {Circumstances, SoftOptIn} from '../contract/circumstances.ts';
import type {MarketingChannel, Permission} from '../contract/permission.ts';
import {nixValidUntil} from './nix-valid-until.ts';

/** Channels on which Swedish law wants a yes first (MFL 19 §); on the others a no stops (MFL 21 §). */
const OPT_IN: readonly MarketingChannel[] = ['email', 'sms', 'profiling', 'automated-call'];

type Ruling = Pick<Permission, 'allowed' | 'because' | 'until'>;

const no = (because: Permission['because']): Ruling => ({allowed: false, because, until: null});
const yes = (because: Permission['because'], until: string | null = null): Ruling => ({
  allowed: true,
  because,
  until,
});

const isWhole = (facts: SoftOptIn | undefined): boolean =>
  facts !== undefined &&
  facts.addressFromSale &&
  facts.ownSimilarProducts &&
  facts.refusalOfferedAtCollection &&
  facts.refusalInEachMessage;

function byNix({nix}: Circumstances, now: string): Ruling {
  if (nix?.listed) return no('nix-listed');
  // A version from tomorrow is a mistake, and no wash.
  if (!nix || nix.version > now.slice(0, 10)) return no('nix-not-fresh');
  const until = nixValidUntil(nix.version);
  return until > now ? yes('opt-out-regime', until) : no('nix-not-fresh');
}

/**
 * What law.md 5.1 says where neither an objection nor a consent is in force. On any doubt the answer is no.
 *
 * @param hasObjected Whether somebody ever objected: an objection undone brings back no soft opt-in.
 * @param now UTC, ISO 8601.
 */
export function withoutConsent(
  channel: MarketingChannel,
  stated: Circumstances,
  hasObjected: boolean,
  now: string,
): Ruling {
  const {kind} = stated;
  if (OPT_IN.includes(channel)) {
    const isMessage = channel === 'email' || channel === 'sms';
    if (isMessage && kind === 'company-role') return yes('opt-out-regime');
    const isSoft = isMessage && kind === 'customer' && isWhole(stated.softOptIn);
    return isSoft && !hasObjected ? yes('soft-opt-in') : no('no-consent');
  }
  if (kind === undefined) return no('unknown-relation');
  const isWashed = kind === 'private' && channel !== 'support';
  return isWashed ? byNix(stated, now) : yes('opt-out-regime');
}
