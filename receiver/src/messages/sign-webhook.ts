import {createHmac} from 'node:crypto';

/** The key in a secret of Standard Webhooks: `whsec_` and base64. */
const keyOf = (secret: string): Buffer => Buffer.from(secret.replace(/^whsec_/, ''), 'base64');

/**
 * The headers by which a webhook's receiver knows who sent it (Standard Webhooks, HMAC-SHA-256).
 *
 * @param id The same at every attempt. @param now Milliseconds since 1970-01-01 UTC.
 */
export function signWebhook(secret: string, id: string, body: string | Buffer, now: number) {
  const timestamp = String(Math.floor(now / 1000));
  const signature = createHmac('sha256', keyOf(secret))
    .update(`${id}.${timestamp}.`, 'utf8')
    .update(body)
    .digest('base64');
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}
