import {createPublicKey, verify} from 'node:crypto';
import * as z from 'zod/mini';
import {headerOf} from './header-of.ts';
import type {InboundSource, ReadEvent, ServiceEvent} from './inbound-source.ts';
import {parseJson} from './parse-json.ts';

const SIGNATURE = 'x-twilio-email-event-webhook-signature';
const TIMESTAMP = 'x-twilio-email-event-webhook-timestamp';

/** Bounces, drops and deliveries are no objections. */
const ACTS: Readonly<Record<string, ServiceEvent['what']>> = {
  unsubscribe: 'unsubscribe',
  group_unsubscribe: 'unsubscribe',
  spamreport: 'complaint',
};

const named = z.object({event: z.string()});
const told = z.object({
  sg_event_id: z.string().check(z.minLength(1), z.maxLength(300)),
  email: z.string().check(z.maxLength(320)),
  timestamp: z.number().check(z.positive(), z.maximum(8_640_000_000_000)),
});

function readOne(one: unknown): ReadEvent {
  const kind = named.safeParse(one);
  if (!kind.success) return 'unreadable';
  const what = ACTS[kind.data.event];
  if (!what) return 'ignored';
  const event = told.safeParse(one);
  if (!event.success) return 'unreadable';
  const {sg_event_id: id, email: address, timestamp} = event.data;
  const stopsThere = kind.data.event !== 'group_unsubscribe';
  return {id, what, channel: 'email', address, at: timestamp * 1000, stopsThere};
}

/** A public key as SendGrid shows it: base64 of SubjectPublicKeyInfo. */
const keyOf = (key: string) =>
  createPublicKey({key: Buffer.from(key, 'base64'), format: 'der', type: 'spki'});

/** Whether a text is such a key, of the curve that SendGrid signs on. */
export function isSendgridKey(key: string): boolean {
  try {
    return keyOf(key).asymmetricKeyDetails?.namedCurve === 'prime256v1';
  } catch {
    return false;
  }
}

/** SendGrid's Event Webhook, signed with ECDSA on P-256 over the time and the body's very bytes. */
export const sendgrid: InboundSource = {
  layer: 'service:sendgrid',
  isGenuine({headers, body}, key) {
    const signature = Buffer.from(headerOf(headers, SIGNATURE), 'base64');
    const signed = Buffer.concat([Buffer.from(headerOf(headers, TIMESTAMP), 'utf8'), body]);
    return verify('sha256', signed, keyOf(key), signature);
  },
  read(body) {
    const all = parseJson(body);
    return Array.isArray(all) ? all.map(readOne) : undefined;
  },
};
