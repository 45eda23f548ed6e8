import type {LogDescription} from '../contract/receipt.ts';

/**
 * All keys that have signed the ledger, the first one first, as the receiver publishes them.
 *
 * @param endpoint Where decisions go, absolute. @throws where there is no network, or no receiver.
 */
export async function fetchLogKeys(endpoint: string): Promise<readonly string[]> {
  const response = await fetch(new URL('/.well-known/consent-log.json', endpoint));
  return ((await response.json()) as LogDescription).keys.map(({vkey}) => vkey);
}
