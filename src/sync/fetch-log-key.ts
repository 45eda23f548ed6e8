import type {LogDescription} from '../contract/receipt.ts';

/**
 * The ledger's key, as the receiver publishes it.
 *
 * @param endpoint Where decisions go, absolute. @throws where there is no network, or no receiver.
 */
export async function fetchLogKey(endpoint: string): Promise<string> {
  const response = await fetch(new URL('/.well-known/consent-log.json', endpoint));
  return ((await response.json()) as LogDescription).vkey;
}
