import type {WebhookEndpoint} from '../../../src/contract/webhook.ts';
import {signWebhook} from '../messages/sign-webhook.ts';
import {waitOf} from './wait-of.ts';

/** What came of one attempt. */
export interface Outcome {
  /** Null where nothing was answered. */
  readonly status: number | null;
  /** Milliseconds that the endpoint asks to wait, a day at most. */
  readonly retryAfter: number;
}

/**
 * Posts one event to one webhook. Never rejects: what went wrong on the way is no answer.
 *
 * @param now Milliseconds since 1970-01-01 UTC. @param timeoutMs How long an answer is waited for.
 */
export async function postEvent(
  {url, secret}: WebhookEndpoint,
  {id, body}: {readonly id: string; readonly body: string},
  now: number,
  timeoutMs: number,
): Promise<Outcome> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      body,
      headers: {'content-type': 'application/json', ...signWebhook(secret, id, body, now)},
      redirect: 'manual',
      signal: AbortSignal.timeout(timeoutMs),
    });
    await response.body?.cancel();
    return {
      status: response.status,
      retryAfter: waitOf(response.headers.get('retry-after'), now),
    };
  } catch {
    return {status: null, retryAfter: 0};
  }
}
