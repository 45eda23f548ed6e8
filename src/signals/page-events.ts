import type {Grants, Origins} from '../contract/purpose.ts';

/** What brought the change: the stored choice at load, the visitor, the page's script, another tab, the browser's signal, another consent tool's no. */
export type Source = 'recalled' | 'visitor' | 'page' | 'tab' | 'signal' | 'migration';

/** What `mobiplus-consent-change` says. */
export interface Change {
  readonly v: 1;
  readonly grants: Grants;
  /** Whether each was chosen, is the default, or was signalled by the browser. */
  readonly origins: Origins;
  readonly source: Source;
}

/** A listener of `subscribe`. */
export type Subscriber = (grants: Grants, source: Source, origins: Origins) => void;

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
