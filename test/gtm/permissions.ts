/** A value as Tag Manager writes it: 1 text, 2 list, 3 map, 8 boolean. */
type Value =
  | {readonly type: 1; readonly string: string}
  | {readonly type: 2; readonly listItem: readonly Value[]}
  | {readonly type: 3; readonly mapKey: readonly Value[]; readonly mapValue: readonly Value[]}
  | {readonly type: 8; readonly boolean: boolean};

/** One entry of ___WEB_PERMISSIONS___. */
export interface Permission {
  readonly instance: {
    readonly key: {readonly publicId: string};
    readonly param: readonly {readonly key: string; readonly value: Value}[];
  };
}

/** Throws where the template has no such permission, as the sandbox does. */
export type Demand = (permission: string, ...what: readonly string[]) => void;

function plain(value: Value): any {
  switch (value.type) {
    case 1:
      return value.string;
    case 2:
      return value.listItem.map(plain);
    case 3:
      return Object.fromEntries(
        value.mapKey.map((key, i) => [plain(key), plain(value.mapValue[i]!)]),
      );
    case 8:
      return value.boolean;
  }
}

/** Whether a text is that of a pattern, in which an asterisk stands for anything. */
const fits = (pattern: string, text: string): boolean =>
  new RegExp(`^${pattern.replace(/[.?+^$()[\]{}|\\]/g, '\\$&').replaceAll('*', '.*')}$`).test(text);

/** Of an `https` address only; an asterisk before the host's name stands for one label or more. */
function coversUrl(pattern: string, url: string): boolean {
  const [, host = '', path = ''] = /^https:\/\/([^/]+)(\/.*)$/.exec(pattern) ?? [];
  const asked = new URL(url);
  return (
    asked.protocol === 'https:' &&
    (host.startsWith('*.') ? asked.host.endsWith(host.slice(1)) : asked.host === host) &&
    fits(path, asked.pathname + asked.search)
  );
}

/** What a permission's parameters may hold, over all of them. */
interface Granted {
  readonly consentTypes: readonly Record<string, unknown>[];
  readonly keys: readonly Record<string, unknown>[];
  readonly cookieAccess: string;
  readonly cookieNames: readonly string[];
  readonly urls: readonly string[];
  readonly environments: string;
  readonly keyPatterns: readonly string[];
}

type Rule = (granted: Granted, ...what: readonly string[]) => boolean;

const rules: Readonly<Record<string, Rule>> = {
  access_consent: ({consentTypes}, type, mode = '') =>
    consentTypes.some((one) => one['consentType'] === type && one[mode] === true),
  access_globals: ({keys}, mode = '', key) =>
    keys.some(
      (one) =>
        one['key'] === key &&
        (mode === 'readwrite' ? ['read', 'write'] : [mode]).every((right) => one[right] === true),
    ),
  get_cookies: ({cookieAccess, cookieNames}, name = '') =>
    cookieAccess === 'any' || cookieNames.includes(name),
  inject_script: ({urls}, url = '') => urls.some((pattern) => coversUrl(pattern, url)),
  logging: ({environments}) => environments === 'all' || environments === 'debug',
  write_data_layer: ({keyPatterns}, key = '') => keyPatterns.some((pattern) => fits(pattern, key)),
};

/** What a template may do by its permissions, and nothing beside them. */
export function demandOf(permissions: readonly Permission[]): Demand {
  const granted = new Map(
    permissions.map(({instance: {key, param}}) => [
      key.publicId,
      Object.fromEntries(
        param.map(({key: name, value}) => [name, plain(value)]),
      ) as unknown as Granted,
    ]),
  );
  return (permission, ...what) => {
    const parameters = granted.get(permission);
    if (!parameters || rules[permission]?.(parameters, ...what) !== true)
      throw new Error(`PERMISSION: ${[permission, ...what].join(' ')}`);
  };
}
