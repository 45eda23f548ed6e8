import type {FastifyRequest} from 'fastify';

/** What the console sends along with whatever changes something: no form can, and no page of another origin without asking first. */
export const OWN_HEADER = 'x-consent-console';

/** Whether the browser says that a page of the receiver itself asks (W3C Fetch Metadata, or RFC 6454's Origin where that is missing). */
export function isOwnPage(
  {headers, protocol, host}: FastifyRequest,
  publicUrl?: () => string,
): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const own = publicUrl ? new URL(publicUrl()).origin : `${protocol}://${host}`;
  return headers.origin === own;
}
