import type {VendorStorage} from '../../contract/vendor.ts';

/** A place on the device, and its names that can be seen and removed at once. */
export interface Place {
  readonly names: () => readonly string[];
  readonly remove: (name: string) => void;
}

/** Storage that the visitor has closed to us was closed to the vendors too. */
const area = (open: () => Storage): Place => ({
  names: () => {
    try {
      return Object.keys(open());
    } catch {
      return [];
    }
  },
  remove: (name) => {
    open().removeItem(name);
  },
});

/** The places that answer at once. @param expire Removes a cookie. */
export const placesAtOnce = (
  expire: (name: string) => void,
): Readonly<Partial<Record<keyof VendorStorage, Place>>> => ({
  cookies: {
    names: () => document.cookie.split('; ').map((one) => one.split('=', 1)[0] ?? ''),
    remove: expire,
  },
  localStorage: area(() => localStorage),
  sessionStorage: area(() => sessionStorage),
});

interface CookieStoreItem {
  readonly name?: string;
  readonly domain?: string | null;
  readonly path?: string;
  readonly partitioned?: boolean;
}

interface CookieJar {
  getAll(): Promise<readonly CookieStoreItem[]>;
  delete(item: CookieStoreItem): Promise<void>;
}

/** Names in a place that answers later, each with what removes it. */
type Later = () => Promise<readonly (readonly [name: string, remove: () => unknown])[]>;

/** The places that answer later, where the browser has them: the jar names each cookie's own domain and path (Cookie Store API). */
export const placesLater: Readonly<Partial<Record<keyof VendorStorage, Later>>> = {
  async cookies() {
    const {cookieStore: jar} = window as {cookieStore?: CookieJar};
    return ((await jar?.getAll()) ?? []).map(
      ({name = '', domain, path, partitioned}) =>
        [
          name,
          () =>
            jar?.delete({
              name,
              ...(domain && {domain}),
              ...(path && {path}),
              ...(partitioned && {partitioned}),
            }),
        ] as const,
    );
  },
  async indexedDB() {
    const {indexedDB} = window as {indexedDB?: IDBFactory};
    return ((await indexedDB?.databases()) ?? []).map(
      ({name = ''}) => [name, () => indexedDB?.deleteDatabase(name)] as const,
    );
  },
  async caches() {
    const {caches} = window as {caches?: CacheStorage};
    return ((await caches?.keys()) ?? []).map(
      (name) => [name, () => caches?.delete(name)] as const,
    );
  },
};
