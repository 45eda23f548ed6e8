import {createHmac, generateKeyPairSync, sign} from 'node:crypto';
import {Webhook} from 'standardwebhooks';

/** What one request holds. */
export interface Signed {
  readonly payload: string;
  readonly headers: Record<string, string>;
}

const JSON_TYPE = {'content-type': 'application/json'};

/** SendGrid as a signer: its key pair, and requests as it makes them. */
export function createSendgrid() {
  const {publicKey, privateKey} = generateKeyPairSync('ec', {namedCurve: 'P-256'});
  return {
    /** As its page shows it. */
    key: publicKey.export({format: 'der', type: 'spki'}).toString('base64'),
    request(events: unknown, at = Date.now()): Signed {
      const payload = JSON.stringify(events);
      const time = String(Math.floor(at / 1000));
      return {
        payload,
        headers: {
          ...JSON_TYPE,
          'x-twilio-email-event-webhook-timestamp': time,
          'x-twilio-email-event-webhook-signature': sign(
            'sha256',
            Buffer.from(time + payload),
            privateKey,
          ).toString('base64'),
        },
      };
    },
  };
}

/** A request as Mailgun makes it. @param at Milliseconds since 1970-01-01 UTC. */
export function mailgunRequest(key: string, token: string, event: unknown, at: number): Signed {
  const timestamp = String(Math.floor(at / 1000));
  const signature = createHmac('sha256', key)
    .update(timestamp + token)
    .digest('hex');
  const body = {signature: {timestamp, token, signature}, 'event-data': event};
  return {payload: JSON.stringify(body), headers: JSON_TYPE};
}

/** A request in our own words, signed by the library of Standard Webhooks. */
export function genericRequest(secret: string, events: unknown, at = new Date()): Signed {
  const payload = JSON.stringify({v: 1, events});
  return {
    payload,
    headers: {
      ...JSON_TYPE,
      'webhook-id': 'msg_1',
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign('msg_1', at, payload),
    },
  };
}

/** A text message as 46elks hands it over. */
export const elksRequest = (message: string, id: string, from = '+46701740605'): Signed => ({
  payload: new URLSearchParams({
    direction: 'incoming',
    id,
    from,
    to: '+46706860000',
    created: '2026-11-20T13:57:23.741000',
    message,
  }).toString(),
  headers: {'content-type': 'application/x-www-form-urlencoded'},
});
