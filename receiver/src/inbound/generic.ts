import * as z from 'zod/mini';
import {utcSeconds} from '../../../src/contract/schemas/text.ts';
import {signWebhook} from '../messages/sign-webhook.ts';
import {headerOf} from './header-of.ts';
import type {InboundSource, ReadEvent, ServiceEvent} from './inbound-source.ts';
import {isSameSecret} from './is-same-secret.ts';
import {parseJson} from './parse-json.ts';

/** As Standard Webhooks has it. */
const TOLERANCE_MS = 5 * 60_000;

const ACTS: Readonly<Record<string, ServiceEvent['what']>> = {
  unsubscribe: 'unsubscribe',
  complaint: 'complaint',
  stop: 'stop-message',
};

const body = z.strictObject({v: z.literal(1), events: z.array(z.unknown())});
const named = z.object({what: z.string()});
const told = z.strictObject({
  id: z.string().check(z.minLength(1), z.maxLength(300)),
  what: z.string(),
  channel: z.enum(['email', 'sms']),
  address: z.string().check(z.maxLength(320)),
  topic: z.exactOptional(z.literal('newsletter')),
  at: utcSeconds,
});

function readOne(one: unknown): ReadEvent {
  const kind = named.safeParse(one);
  if (!kind.success) return 'unreadable';
  const what = ACTS[kind.data.what];
  if (!what) return 'ignored';
  const event = told.safeParse(one);
  if (!event.success || (event.data.topic && event.data.channel !== 'email')) return 'unreadable';
  return {...event.data, what, at: Date.parse(event.data.at)};
}

/** Any other service, or a program of one's own: a body of ours, signed as Standard Webhooks has it. */
export const generic: InboundSource = {
  layer: 'service:generic',
  isGenuine({headers, body: bytes}, key, now) {
    const id = headerOf(headers, 'webhook-id');
    const at = Number(headerOf(headers, 'webhook-timestamp')) * 1000;
    if (!id || !(Math.abs(now - at) <= TOLERANCE_MS)) return false;
    const expected = signWebhook(key, id, bytes, at)['webhook-signature'];
    const given = headerOf(headers, 'webhook-signature').split(' ');
    return given.some((one) => isSameSecret(one, expected));
  },
  read(bytes) {
    const read = body.safeParse(parseJson(bytes));
    return read.success ? read.data.events.map(readOne) : undefined;
  },
};
