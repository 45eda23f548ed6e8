import * as z from 'zod/mini';
import type {DeliveryAnswer, Problem} from '../../../../src/contract/delivery.ts';
import type {Receipt} from '../../../../src/contract/receipt.ts';
import {
  channel,
  dateOnly,
  hostname,
  language,
  purposeId,
  scope,
  sha256Hex,
  utcSeconds,
} from '../../../../src/contract/schemas/text.ts';

const digest = z.string().check(z.regex(/^[\w-]{43}$/));

const ledgerRecord = z.strictObject({
  v: z.literal(1),
  id: z.uuidv4(),
  type: z.enum([
    'consent.given',
    'consent.refused',
    'consent.withdrawn',
    'consent.mixed',
    'objection.made',
  ]),
  at: utcSeconds,
  clientAt: z.exactOptional(utcSeconds),
  site: hostname,
  seq: z.int(),
  subject: z.strictObject({
    ref: z.string().check(z.regex(/^[vo]_[\w-]{22}$/)),
    level: z.enum(['anonymous', 'browser']),
    actor: z.enum(['self', 'user-agent']),
  }),
  notice: z.strictObject({
    sha256: sha256Hex,
    manifest: sha256Hex,
    lang: language,
    layer: z.enum(['banner', 'preferences', 'notice', 'objection', 'page']),
    shownAt: z.exactOptional(utcSeconds),
  }),
  ui: z.strictObject({
    method: z.enum([
      'button-accept-all',
      'button-reject-all',
      'button-save',
      'button-withdraw-all',
      'button-object',
      'api',
    ]),
    sdk: z.string(),
  }),
  signal: z.exactOptional(z.strictObject({gpc: z.boolean()})),
  decisions: z.exactOptional(
    z.array(
      z.strictObject({
        purpose: purposeId,
        status: z.enum(['given', 'refused', 'withdrawn']),
        basis: z.exactOptional(z.literal('A6-1-a')),
        validFor: z.exactOptional(z.string()),
      }),
    ),
  ),
  objections: z.exactOptional(
    z.array(
      z.strictObject({
        channel,
        status: z.literal('active'),
        scope,
        addressRef: z.string().check(z.regex(/^a_[0-9a-f]{8}\.[\w-]{43}$/)),
        effectiveBy: dateOnly,
      }),
    ),
  ),
  nonce: z.string().check(z.regex(/^[\w-]{22}$/)),
  prev: z.nullable(digest),
});

/** A record and its place in the ledger. */
export const receipt: z.ZodMiniType<Receipt, Receipt> = z.strictObject({
  v: z.literal(1),
  record: ledgerRecord,
  proof: z.string(),
});

/** Answer to a delivery; a receipt is null while the sequencer is busy. */
export const deliveryAnswer: z.ZodMiniType<DeliveryAnswer, DeliveryAnswer> = z.strictObject({
  v: z.literal(1),
  results: z.array(z.strictObject({id: z.uuidv4(), receipt: z.nullable(receipt)})),
});

/** A record that is committed and waits for its place. */
export const pendingReceipt = z.strictObject({
  v: z.literal(1),
  id: z.uuidv4(),
  receipt: z.null(),
});

/** RFC 9457. */
export const problem: z.ZodMiniType<Problem, Problem> = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string().check(z.regex(/^RECEIVER_[A-Z_]+$/)),
  errors: z.exactOptional(
    z.array(z.strictObject({field: z.string(), message: z.string(), remedy: z.string()})),
  ),
});
