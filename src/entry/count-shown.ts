import type {ShownCount} from '../contract/rates.ts';
import {deviceOf} from '../core/device-of.ts';
import {endpointOf} from '../journey/endpoint.ts';
import type {Page} from '../journey/page.ts';
import {spokenLanguage} from '../journey/page-language.ts';
import {release} from '../notice/release.ts';

/** Has the receiver count that the question is shown. A count that does not arrive is not sent again: it proves nothing. */
export function countShown(page: Pick<Page, 'configuration' | 'device' | 'layout'>): void {
  const {configuration} = page;
  // The courier says it with the answer.
  page.device = deviceOf(innerWidth);
  const body = JSON.stringify({
    v: 1,
    what: 'shown',
    site: configuration.site ?? location.hostname,
    lang: spokenLanguage(),
    device: page.device,
    layout: page.layout?.name ?? release.sdk,
  } satisfies ShownCount);
  void fetch(`${endpointOf(configuration)}/shown`, {
    method: 'POST',
    keepalive: true,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    headers: {'content-type': 'application/json'},
    body,
  }).catch(() => undefined);
}
