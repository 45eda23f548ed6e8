import type {GoogleState} from '../core/google-state.ts';
import {vendors} from './vendors.ts';

const fits = (name: string) => (pattern: string) =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/** Every suffix with a leading piece cut off: a browser refuses to set on a public suffix, so trying it is harmless. */
const domains = (host: string) => {
  const labels = host.split('.');
  return ['', ...labels.slice(0, -1).map((_, i) => `; Domain=${labels.slice(i).join('.')}`)];
};

const paths = (path: string) => {
  const steps = path.split('/').slice(1);
  return [
    '/',
    ...steps.flatMap((_, i) => {
      const prefix = `/${steps.slice(0, i + 1).join('/')}`;
      return [prefix, `${prefix}/`];
    }),
  ];
};

/** A cookie goes only by the very domain, path and attributes it was set with (RFC 6265 §5.3), so each is tried. */
function expire(name: string): void {
  for (const domain of domains(location.hostname))
    for (const path of paths(location.pathname))
      for (const flags of ['', '; Secure', '; Secure; Partitioned'])
        document.cookie = `${name}=; Max-Age=0; Path=${path}${domain}${flags}`;
}

/**
 * Removes what vendors left on the device for the consent types that are denied; nothing that is not declared is touched (R32).
 *
 * Only after the vendors have been told: a tag that is not yet told writes its cookies anew.
 */
export function clearTraces(state: GoogleState): void {
  const denied = vendors.filter(({obeys}) => state[obeys] === 'denied');
  const patterns = denied.flatMap(({cookies}) => cookies);
  for (const cookie of document.cookie.split('; ')) {
    const name = cookie.split('=', 1)[0] ?? '';
    if (patterns.some(fits(name))) expire(name);
  }
  const keys = denied.flatMap((vendor) => vendor.localStorage);
  try {
    for (const key of Object.keys(localStorage))
      if (keys.some(fits(key))) localStorage.removeItem(key);
  } catch {
    // Storage is closed to us, so it was closed to the vendors too.
  }
}
