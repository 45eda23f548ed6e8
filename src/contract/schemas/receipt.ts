import * as z from 'zod/mini';
import type {Receipt} from '../receipt.ts';
import {browserRef} from './access.ts';
import {addressRef} from './address.ts';
import {customerRef, newsId} from './identity.ts';
import {ledgerRightsRequest} from './rights.ts';
import {purposeDecision, recordFields} from './record.ts';
import {channel, dateOnly, scope, utcSeconds} from './text.ts';

/** What a record in the ledger can be. */
export const recordType = z.enum([
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
]);

const ledgerRecord = z.strictObject({
  ...recordFields,
  type: recordType,
  clientAt: z.exactOptional(utcSeconds),
  secGpc: z.exactOptional(z.literal(true)),
  confirms: z.exactOptional(z.uuidv4()),
  subject: z.strictObject({
    ref: z.union([z.string().check(z.regex(/^[vo]_[\w-]{22}$/)), customerRef, addressRef]),
    level: z.enum(['anonymous', 'browser', 'portal', 'address-verified']),
    actor: z.enum(['self', 'user-agent']),
  }),
  decisions: z.exactOptional(z.array(purposeDecision)),
  objections: z.exactOptional(
    z.array(
      z.strictObject({
        channel,
        topic: z.exactOptional(z.literal('newsletter')),
        status: z.enum(['active', 'pending', 'withdrawn']),
        scope,
        addressRef: z.exactOptional(addressRef),
        effectiveBy: dateOnly,
      }),
    ),
  ),
  rights: z.exactOptional(ledgerRightsRequest),
  subprocessor: z.exactOptional(z.strictObject({news: newsId})),
  linked: z.exactOptional(z.strictObject({ref: browserRef})),
  nonce: z.string().check(z.regex(/^[\w-]{22}$/)),
  prev: z.nullable(z.string().check(z.regex(/^[\w-]{43}$/))),
});

/** A record and its place in the ledger. */
export const receipt: z.ZodMiniType<Receipt, Receipt> = z.strictObject({
  v: z.literal(1),
  record: ledgerRecord,
  proof: z.string(),
});
