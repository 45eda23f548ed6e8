import type {RecordType} from './record.ts';

/** What webhooks are told. All but the last are the ledger's own. */
export type WebhookEvent =
  | RecordType
  | 'rights.updated'
  | 'erasure.done'
  /** A request to rectify, erase or restrict was met: each recipient is to do the same (GDPR 19, R56). */
  | 'rights.fulfilled';

/** One webhook, as the receiver's options give it. */
export interface WebhookEndpoint {
  /** Lower-case letters, figures and hyphens. */
  readonly id: string;
  /** https, or http on this machine. */
  readonly url: string;
  /** `whsec_` and 24 to 64 bytes in base64, known to the other side. */
  readonly secret: string;
  readonly events: readonly WebhookEvent[];
  /** Name of the recipient of personal data behind it, as people are told it. With it `rights.fulfilled` may be asked for. */
  readonly recipient?: string;
}

/**
 * `pending`: tried until it is taken. `acknowledged`: taken. `dead`: given up. `erased`: what it would have told was erased first.
 */
export type DeliveryState = 'pending' | 'acknowledged' | 'dead' | 'erased';

/** One webhook as staff see it. */
export interface WebhookStanding {
  readonly id: string;
  readonly events: readonly WebhookEvent[];
  readonly recipient?: string;
  /** The next place of the ledger that it reads. */
  readonly next: number;
  /** When it answered 410, UTC: nothing is sent until it is replayed. */
  readonly disabledAt?: string;
  readonly counts: Readonly<Record<DeliveryState, number>>;
}

/** One thing that one webhook is told. */
export interface WebhookDelivery {
  /** `webhook-id`, the same at every attempt. */
  readonly id: string;
  readonly endpoint: string;
  readonly type: string;
  /** Id of the ledger's record. */
  readonly record: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  /** What the endpoint answered last. */
  readonly status?: number;
  /** UTC. */
  readonly madeAt: string;
  /** When it is tried next, while it is pending. */
  readonly nextAt?: string;
  /** When it was taken or given up. */
  readonly endedAt?: string;
}

/** Answer of `GET /v1/webhooks/deliveries`. */
export interface WebhookDeliveries {
  readonly v: 1;
  readonly deliveries: readonly WebhookDelivery[];
  /** For the next page; absent on the last. */
  readonly next?: string;
}
