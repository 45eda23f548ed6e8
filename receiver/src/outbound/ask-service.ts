import type {Outcome} from '../webhooks/post-event.ts';
import {waitOf} from '../webhooks/wait-of.ts';
import type {ServiceRequest} from './suppression-service.ts';

/**
 * Makes one request. Never rejects: what went wrong on the way is no answer, and its error may name the address.
 *
 * @param now Milliseconds since 1970-01-01 UTC. @param timeoutMs How long an answer is waited for.
 */
export async function askService(
  {url, method, headers, body}: ServiceRequest,
  now: number,
  timeoutMs: number,
): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      method,
      headers,
      ...(body !== undefined && {body}),
      // The key is for this host alone.
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    const retryAfter = waitOf(response.headers.get('retry-after'), now);
    return {status: response.status, retryAfter};
  } catch {
    return {status: null, retryAfter: 0};
  }
}
