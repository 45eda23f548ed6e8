import type {Purpose} from '../contract/purpose.ts';
import {isAds} from './is-ads.ts';

/** What a browser says by Advanced Data Protection Control; each member may be absent (ADPC §8.2). */
export interface UserDecisions {
  readonly consent?: Iterable<string> | null;
  readonly withdraw?: Iterable<string> | null;
  readonly object?: Iterable<string> | null;
}

/** What follows from it. */
export interface Refused {
  readonly refuses: (purpose: Purpose) => boolean;
  /** Whether it objects to direct marketing (GDPR 21(2)). */
  readonly objects: boolean;
}

/**
 * What a browser's decisions refuse. Nothing in them is a consent for us (R60); that one is named there only keeps the general `*` from
 * meaning it, since the specific outweighs the general (R59).
 */
export function readUserDecisions({consent, withdraw, object}: UserDecisions): Refused {
  const [named, withdrawn, objected] = [consent, withdraw, object].map((one) => new Set(one));
  const objects = objected?.has('direct-marketing') === true;
  return {
    objects,
    refuses: (purpose) =>
      withdrawn?.has(purpose.id) === true ||
      (withdrawn?.has('*') === true && !named?.has(purpose.id)) ||
      (objects && isAds(purpose)),
  };
}
