import type {GoogleConsentType} from './purpose.ts';

/**
 * One sentence in a vendor's own tongue.
 *
 * In arguments and names, `{ad_storage}` and the other consent types stand for `granted` or `denied` as they are now, and `{tag}` for each of
 * the site's Google tag ids in turn.
 */
export type VendorCall =
  /** Calls a function of the window's by its path, such as `uetq.push` or `clarity`. */
  | {
      readonly call: string;
      readonly with: readonly unknown[];
      /**
       * What is put there where nothing stands yet: `array`, a queue to be pushed to; `queue`, a function that keeps its arguments in its
       * property `q`. Without it a vendor that is not on the page is told nothing.
       */
      readonly create?: 'array' | 'queue';
    }
  /** Sets a property of the window. */
  | {readonly set: string; readonly to: unknown};

/** What a vendor leaves on the device, by name. A trailing `*` stands for any ending. */
export interface VendorStorage {
  readonly cookies?: readonly string[];
  readonly localStorage?: readonly string[];
  readonly sessionStorage?: readonly string[];
  /** Names of databases in IndexedDB. */
  readonly indexedDB?: readonly string[];
  /** Names of caches in Cache Storage. */
  readonly caches?: readonly string[];
}

/** A vendor as data: whom it obeys, how it is told, what it stores. Adding one needs no code. */
export interface Vendor {
  /** `[a-z][a-z0-9-]*`, as in the configuration's `vendors`. */
  readonly id: string;
  readonly name: string;
  /** The consent types that it follows: it may run while one of them is granted. */
  readonly obeys: readonly GoogleConsentType[];
  readonly told?: {
    /** Before its tag can run, where the site lets it run before a yes. */
    readonly default?: readonly VendorCall[];
    readonly grant?: readonly VendorCall[];
    readonly deny?: readonly VendorCall[];
  };
  readonly stores?: VendorStorage;
  /** How a running tag is stopped: by being told, by shutting its gate, as a frame is, or not at all before the page is left. */
  readonly stops: 'told' | 'shut' | 'reload';
  /** Host names that it is loaded from; a leading `.` stands for any subdomain too. */
  readonly hosts: readonly string[];
  /** Where what stands here is known from. */
  readonly source: string;
}

/** A vendor as a site names it: one that is known, by its id, or one of its own. */
export type VendorChoice =
  | string
  | (Pick<Vendor, 'id'> &
      Partial<Vendor> & {
        /** The purpose that it follows, where no Google consent type says it. */
        readonly purpose?: string;
      });
