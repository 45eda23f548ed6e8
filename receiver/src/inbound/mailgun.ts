import {createHmac} from 'node:crypto';
import * as z from 'zod/mini';
import type {InboundSource, ServiceEvent} from './inbound-source.ts';
import {isSameSecret} from './is-same-secret.ts';
import {parseJson} from './parse-json.ts';

/** How old a signature may be, and how far ahead its clock. */
export const TOLERANCE_MS = 15 * 60_000;

const ACTS: Readonly<Record<string, ServiceEvent['what']>> = {
  unsubscribed: 'unsubscribe',
  complained: 'complaint',
};

const signed = z.object({
  signature: z.object({
    timestamp: z.union([z.string(), z.int()]),
    token: z.string().check(z.minLength(1), z.maxLength(200)),
    signature: z.string(),
  }),
});
const named = z.object({'event-data': z.object({event: z.string()})});
const told = z.object({
  'event-data': z.object({
    id: z.string().check(z.minLength(1), z.maxLength(300)),
    recipient: z.string().check(z.maxLength(320)),
    timestamp: z.number().check(z.positive(), z.maximum(8_640_000_000_000)),
  }),
});

/** Mailgun's webhooks. Their signature, HMAC-SHA-256 over time and token, stands in the body and does not bind it. */
export const mailgun: InboundSource = {
  layer: 'service:mailgun',
  isGenuine({body}, key, now) {
    const read = signed.safeParse(parseJson(body));
    if (!read.success) return false;
    const {timestamp, token, signature} = read.data.signature;
    const age = Math.abs(now - Number(timestamp) * 1000);
    const expected = createHmac('sha256', key)
      .update(`${String(timestamp)}${token}`)
      .digest('hex');
    return isSameSecret(signature, expected) && age <= TOLERANCE_MS;
  },
  tokenOf: ({body}) => signed.parse(parseJson(body)).signature.token,
  read(body) {
    const said = parseJson(body);
    const kind = named.safeParse(said);
    if (!kind.success) return undefined;
    const what = ACTS[kind.data['event-data'].event];
    if (!what) return ['ignored'];
    const event = told.safeParse(said);
    if (!event.success) return ['unreadable'];
    const {id, recipient: address, timestamp} = event.data['event-data'];
    // Whoever unsubscribes may have done so from letters with one tag alone, and nothing here says which.
    const stopsThere = what === 'complaint';
    return [{id, what, channel: 'email', address, at: timestamp * 1000, stopsThere}];
  },
};
