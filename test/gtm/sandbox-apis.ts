import type {Page, State} from './page.ts';
import type {Demand} from './permissions.ts';

/** An API as the page carries it out; the sandbox's copying is not its concern. */
export type Api = (...args: any[]) => unknown;

/** Follows a dotted path. @returns undefined where it leads nowhere. */
function follow(root: any, path: string): {readonly holder: any; readonly value: any} {
  let holder: any;
  let value = root;
  for (const key of path.split('.')) {
    holder = value;
    value = holder?.[key];
  }
  return {holder, value};
}

/** The APIs of Tag Manager's sandbox that the template may `require`, each with the permission that it demands. */
export function apisOn(page: Page, demand: Demand): Readonly<Record<string, Api>> {
  const may = (...what: Parameters<Demand>) => {
    try {
      demand(...what);
      return true;
    } catch {
      return false;
    }
  };
  const tell = (call: 'default' | 'update', state: State) => {
    for (const type of Object.keys(state))
      if (type !== 'region' && type !== 'wait_for_update') demand('access_consent', type, 'write');
    page.told.push({call, state});
  };
  return {
    callInWindow(path: string, ...args: unknown[]) {
      demand('access_globals', 'execute', path);
      const {holder, value} = follow(page.window, path);
      return typeof value === 'function' ? (value as Api).apply(holder, args) : undefined;
    },
    copyFromWindow(path: string) {
      demand('access_globals', 'read', path);
      return follow(page.window, path).value;
    },
    createQueue(path: string) {
      demand('access_globals', 'readwrite', path);
      // The queue of this moment: a page that puts another in its place is not followed.
      const held = page.window as Record<string, {push?: Api} | undefined>;
      const queue = (held[path] ??= []);
      return (...values: unknown[]) => {
        if (typeof queue.push !== 'function') throw new Error(`${path} is not an array.`);
        queue.push(...values);
      };
    },
    getCookieValues(name: string, decode = true) {
      demand('get_cookies', name);
      return page.cookie
        .split('; ')
        .filter((cookie) => cookie.startsWith(`${name}=`))
        .map((cookie) => cookie.slice(name.length + 1))
        .map((value) => (decode ? decodeURIComponent(value) : value));
    },
    getTimestampMillis: () => page.now,
    getType: (value: unknown) =>
      Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value,
    gtagSet(state: State) {
      for (const key of Object.keys(state)) demand('write_data_layer', key);
      page.told.push({call: 'set', state});
    },
    injectScript(url: string, load: () => void, fail: () => void) {
      demand('inject_script', url);
      page.scripts.push({url, load, fail});
    },
    logToConsole(...what: unknown[]) {
      // Silent where it may not speak, as on the published page.
      if (may('logging')) page.log.push(...what);
    },
    makeNumber: (value: unknown) => Number(value),
    queryPermission: may,
    setDefaultConsentState: (state: State) => tell('default', state),
    updateConsentState: (state: State) => tell('update', state),
  };
}
