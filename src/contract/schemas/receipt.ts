import * as z from 'zod/mini';
import type {Receipt} from '../receipt.ts';
import {purposeDecision, recordFields} from './record.ts';
import {channel, dateOnly, scope, utcSeconds} from './text.ts';

const ledgerRecord = z.strictObject({
  ...recordFields,
  type: z.enum([
    'consent.given',
    'consent.refused',
    'consent.withdrawn',
    'consent.mixed',
    'objection.made',
  ]),
  clientAt: z.exactOptional(utcSeconds),
  subject: z.strictObject({
    ref: z.string().check(z.regex(/^[vo]_[\w-]{22}$/)),
    level: z.enum(['anonymous', 'browser']),
    actor: z.enum(['self', 'user-agent']),
  }),
  decisions: z.exactOptional(z.array(purposeDecision)),
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
  prev: z.nullable(z.string().check(z.regex(/^[\w-]{43}$/))),
});

/** A record and its place in the ledger. */
export const receipt: z.ZodMiniType<Receipt, Receipt> = z.strictObject({
  v: z.literal(1),
  record: ledgerRecord,
  proof: z.string(),
});
