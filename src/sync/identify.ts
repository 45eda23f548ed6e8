import type {Identity} from '../contract/identity.ts';

/**
 * Exchanges the portal's token for the receiver's permission to speak for that customer. The token is sent once and kept nowhere.
 *
 * @param endpoint Where the receiver answers, without a slash at the end. @param token JWT of the customer portal.
 * @throws {Error} where the receiver does not take it, or cannot be reached.
 */
export async function identify(endpoint: string, token: string): Promise<Identity> {
  const response = await fetch(`${endpoint}/identity`, {
    method: 'POST',
    headers: {authorization: `Bearer ${token}`, 'content-type': 'application/json'},
    body: '{}',
    credentials: 'omit',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  });
  if (!response.ok) throw new Error(`the receiver answered ${String(response.status)}`);
  return (await response.json()) as Identity;
}
