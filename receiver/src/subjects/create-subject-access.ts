import {createHmac, hash, timingSafeEqual} from 'node:crypto';
import {pepperId} from './create-address-book.ts';
import {deriveKey} from './derive-key.ts';

/** What lets a browser read back what is on record of it: its reference alone lies in a cookie, where every script of the page can read it. */
export interface SubjectAccess {
  /** The key id, `.`, and the keyed hash of a browser's reference. */
  readonly tokenOf: (ref: string) => string;
  /** Whether a token is this browser's, under whichever pepper. */
  readonly opens: (ref: string, token: string) => boolean;
}

/** Access under a pepper, and under those before it. Nothing of it is stored. */
export function createSubjectAccess(
  pepper: string,
  previous: readonly string[] = [],
): SubjectAccess {
  const tokenOf = tokensUnder(pepper);
  const tokens = [tokenOf, ...previous.map(tokensUnder)];
  return {
    tokenOf,
    opens: (ref, token) => tokens.some((under) => isSame(under(ref), token)),
  };
}

function tokensUnder(pepper: string): (ref: string) => string {
  const key = deriveKey(pepper, 'subject-access');
  const keyId = pepperId(pepper);
  return (ref) => `${keyId}.${createHmac('sha256', key).update(ref, 'utf8').digest('base64url')}`;
}

/** Takes the same time whatever part of it is right. */
const isSame = (one: string, other: string): boolean =>
  timingSafeEqual(hash('sha256', one, 'buffer'), hash('sha256', other, 'buffer'));
