import type {Grants, Purpose} from '../../contract/purpose.ts';
import type {VendorStorage} from '../../contract/vendor.ts';
import {mayRun, type DeclaredVendor} from '../../core/declared-vendors.ts';
import {googleState} from '../../core/google-state.ts';
import {fire} from '../fire.ts';
import {expireCookie} from './expire-cookie.ts';
import {placesAtOnce, placesLater} from './kept-names.ts';

/** What a tag had written again, although it may not run. */
export interface Returned {
  readonly v: 1;
  readonly vendor: string;
  readonly place: keyof VendorStorage;
  readonly name: string;
}

/** A running tag may write once more: looked at again after so many milliseconds. */
const LOOK_AGAIN = 2_000;

const fits = (pattern: string, name: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/**
 * Makes what removes from the device all that vendors left who may not run now; nothing that is not declared is touched (R32).
 *
 * Cookies and web storage are gone when it returns, databases and caches soon after. Only after the vendors have been told: a tag that is
 * not yet told writes its cookies anew. What has come back two seconds later goes again, and the site's owner hears of it.
 *
 * @param current What is granted now. @fires mobiplus-consent-returned on document, for each thing that came back.
 */
export function createTraceCleaner(
  vendors: readonly DeclaredVendor[],
  purposes: readonly Purpose[],
  current: () => Grants,
): () => void {
  /** Whose a name is that must go: a vendor's that may not run at this moment, and no other's that may. */
  const ownerOf = (place: keyof VendorStorage, name: string) => {
    const state = googleState(current(), purposes);
    const owners = vendors.filter(({stores}) => stores?.[place]?.some((one) => fits(one, name)));
    return owners.some((one) => mayRun(one, current(), state)) ? undefined : owners[0];
  };

  /** @param found Hears of each that goes. */
  const clear = async (found?: (trace: Returned) => void) => {
    const goes = (place: keyof VendorStorage, name: string) => {
      const owner = ownerOf(place, name);
      if (owner) found?.({v: 1, vendor: owner.id, place, name});
      return owner !== undefined;
    };
    for (const [key, {names, remove}] of Object.entries(placesAtOnce(expireCookie))) {
      const place = key as keyof VendorStorage;
      for (const name of new Set(names())) if (goes(place, name)) remove(name);
    }
    for (const [key, look] of Object.entries(placesLater)) {
      const place = key as keyof VendorStorage;
      try {
        for (const [name, remove] of await look())
          // A cookie that went at once is told of already.
          if (place === 'cookies' ? ownerOf(place, name) : goes(place, name)) await remove();
      } catch {
        // The browser keeps that place closed.
      }
    }
  };

  let lookAgain: ReturnType<typeof setTimeout> | undefined;
  return () => {
    void clear();
    clearTimeout(lookAgain);
    lookAgain = setTimeout(() => {
      void clear((trace) => {
        fire('returned', trace);
      });
    }, LOOK_AGAIN);
  };
}

declare global {
  interface DocumentEventMap {
    'mobiplus-consent-returned': CustomEvent<Returned>;
  }
}
