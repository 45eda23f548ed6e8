import type {Device} from '../driver/read-device.ts';

/** The names of what stands on the device, by place, without the SDK's own. */
export function namesOn({cookies, localStorage, sessionStorage, databases, caches}: Device) {
  const theirs = (names: readonly string[]) =>
    names.filter((name) => !/^(consent-mobiplus$|mobiplus-consent)/.test(name)).sort();
  return {
    cookies: theirs(Object.keys(cookies)),
    localStorage: theirs(Object.keys(localStorage)),
    sessionStorage: theirs(Object.keys(sessionStorage)),
    indexedDB: theirs(Object.keys(databases)),
    caches: theirs(caches),
  };
}
