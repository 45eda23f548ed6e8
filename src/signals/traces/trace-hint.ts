import {googleAds} from '../vendors/google-ads.ts';
import {googleAnalytics} from '../vendors/google-analytics.ts';

/**
 * A pattern that finds what Google leaves among the names on the device: only then is it worth loading what clears it. The build writes it
 * into the boot script. Where a site has other vendors too, the clearing is loaded whenever something is denied.
 */
export function traceHint(): string {
  const names: readonly string[] = [
    ...googleAnalytics.stores.cookies,
    ...googleAds.stores.cookies,
    ...googleAds.stores.localStorage,
  ];
  // Names that differ in their third letter alone are told together: each byte of the boot script counts.
  const thirds = new Map<string, Set<string>>();
  for (const [first = '', second = '', third = ''] of names) {
    const letters = thirds.get(first + second) ?? new Set();
    thirds.set(first + second, letters.add(third));
  }
  const told = [...thirds].map(([start, letters]) =>
    letters.size > 1 ? `${start}[${[...letters].join('')}]` : start + [...letters].join(''),
  );
  return `(^|; )(${told.join('|')})`;
}
