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
  return `(^|; )(${[...new Set(names.map((name) => name.slice(0, 3)))].join('|')})`;
}
