import * as z from 'zod/mini';
import type {
  DeliveryState,
  WebhookDeliveries,
  WebhookEndpoint,
  WebhookEvent,
  WebhookStanding,
} from '../webhook.ts';
import {utcSeconds} from './text.ts';

const event: z.ZodMiniType<WebhookEvent, WebhookEvent> = z.enum([
  'consent.given',
  'consent.refused',
  'consent.withdrawn',
  'consent.mixed',
  'objection.made',
  'objection.withdrawn',
  'rights.requested',
  'subprocessor.acknowledged',
  'subprocessor.objected',
  'subject.linked',
  'signal.received',
  'rights.updated',
  'erasure.done',
  'rights.fulfilled',
]);

/** The name of one webhook. */
export const webhookId = z.string().check(z.regex(/^[a-z\d][a-z\d-]{0,63}$/));

/** Plain http only where nothing leaves the machine. */
const webhookUrl = z
  .string()
  .check(z.regex(/^(https:\/\/|http:\/\/(localhost|127\.0\.0\.1)[:/])\S+$/));

/** The receiver's webhooks, as its options give them. */
export const webhookEndpoints: z.ZodMiniType<
  readonly WebhookEndpoint[],
  readonly WebhookEndpoint[]
> = z.array(
  z.strictObject({
    id: webhookId,
    url: webhookUrl,
    secret: z.string().check(z.regex(/^whsec_[A-Za-z\d+/]{32,86}={0,2}$/)),
    events: z.array(event).check(z.minLength(1)),
    recipient: z.exactOptional(z.string().check(z.minLength(1), z.maxLength(200))),
  }),
);

/** Where one delivery stands. */
export const deliveryState: z.ZodMiniType<DeliveryState, DeliveryState> = z.enum([
  'pending',
  'acknowledged',
  'dead',
  'erased',
]);

const count = z.number().check(z.minimum(0));

/** Answer of `GET /v1/webhooks`. */
export const webhookList: z.ZodMiniType<{v: 1; webhooks: readonly WebhookStanding[]}> =
  z.strictObject({
    v: z.literal(1),
    webhooks: z.array(
      z.strictObject({
        id: webhookId,
        events: z.array(event),
        recipient: z.exactOptional(z.string()),
        next: count,
        disabledAt: z.exactOptional(utcSeconds),
        counts: z.strictObject({pending: count, acknowledged: count, dead: count, erased: count}),
      }),
    ),
  });

/** Answer of `GET /v1/webhooks/deliveries`. */
export const webhookDeliveries: z.ZodMiniType<WebhookDeliveries, WebhookDeliveries> =
  z.strictObject({
    v: z.literal(1),
    deliveries: z.array(
      z.strictObject({
        id: z.string(),
        endpoint: z.string(),
        type: z.string(),
        record: z.string(),
        state: deliveryState,
        attempts: count,
        status: z.exactOptional(z.number()),
        madeAt: utcSeconds,
        nextAt: z.exactOptional(utcSeconds),
        endedAt: z.exactOptional(utcSeconds),
      }),
    ),
    next: z.exactOptional(z.string()),
  });
