import type {Grants} from '../contract/purpose.ts';

/** Where the grants came from. */
export type Source = 'recalled' | 'visitor' | 'page' | 'tab';

/** What `mobiplus-consent-change` says. */
export interface Change {
  readonly grants: Grants;
  readonly source: Source;
}

/** A listener of `subscribe`. */
export type Subscriber = (grants: Grants, source: Source) => void;

/** Calls back now, and at every change. @returns a function that ends it. */
export function onChange(hear: () => void): () => void {
  const name = 'mobiplus-consent-change';
  document.addEventListener(name, hear);
  hear();
  return () => {
    document.removeEventListener(name, hear);
  };
}

declare global {
  interface DocumentEventMap {
    'mobiplus-consent-change': CustomEvent<Change>;
  }
}
