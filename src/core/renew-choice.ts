import type {Configuration} from '../contract/configuration.ts';
import {parseChoice} from './choice-text.ts';

/** Where the choice is kept, and for how long; as on the page, so that both write one and the same cookie. */
export interface RenewalTerms
  extends
    Pick<Configuration, 'cookieName' | 'askAgainAfterDays'>,
    Partial<Pick<Configuration, 'cookieDomain'>> {
  /** Whether the page came by HTTPS. */
  readonly isSecure: boolean;
  /** Whole days since 1970-01-01 UTC. */
  readonly today: number;
}

/** More than a choice of a hundred purposes; a browser keeps no longer cookie (RFC 6265 §6.1). */
const LONGEST = 4_096;

/** The choice that a request's `Cookie` carries; empty where it is none to the letter, or there are two that differ. */
export function choiceIn(cookieHeader: string, cookieName: string): string {
  const start = `${cookieName}=`;
  const values = cookieHeader
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(start))
    .map((pair) => pair.slice(start.length));
  const [value = '', ...others] = new Set(values);
  return others.length === 0 && value.length <= LONGEST && parseChoice(value) ? value : '';
}

/**
 * The choice of a request's own cookie, as a server sets it once more, for what remains of its time (R26).
 *
 * Never HttpOnly: the page itself reads it. Never another value than came: a server knows of no choice that the device does not.
 *
 * @param cookieHeader The request's `Cookie`.
 * @returns a value of `Set-Cookie` (RFC 6265 §4.1); undefined where there is no valid choice, more than one, or its time has run out.
 */
export function renewChoice(
  cookieHeader: string,
  {cookieName, cookieDomain = '', askAgainAfterDays, isSecure, today}: RenewalTerms,
): string | undefined {
  const value = choiceIn(cookieHeader, cookieName);
  const choice = parseChoice(value);
  // A device's clock may be a day ahead, as `standing` allows.
  if (!choice || choice.day > today + 1) return;
  const days = Math.min(choice.day + askAgainAfterDays - today, askAgainAfterDays);
  if (days <= 0) return;
  return (
    `${cookieName}=${value}; Path=/; SameSite=Lax; Max-Age=${String(days * 86_400)}` +
    (cookieDomain && `; Domain=${cookieDomain}`) +
    (isSecure ? '; Secure' : '')
  );
}
