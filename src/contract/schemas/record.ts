import * as z from 'zod/mini';
import type {DecisionRecord} from '../record.ts';
import {accessToken, browserRef} from './access.ts';
import {address} from './address.ts';
import {customerRef, newsId} from './identity.ts';
import {rightsRequest} from './rights.ts';
import {channel, hostname, language, purposeId, scope, sha256Hex, utcSeconds} from './text.ts';

/** What every record says, on its way and in the ledger. */
export const recordFields = {
  v: z.literal(1),
  id: z.uuidv4(),
  at: utcSeconds,
  site: hostname,
  seq: z.int().check(z.minimum(0), z.maximum(999_999_999)),
  notice: z.strictObject({
    sha256: sha256Hex,
    manifest: sha256Hex,
    lang: language,
    layer: z.enum([
      'banner',
      'preferences',
      'notice',
      'objection',
      'rights',
      'subprocessors',
      'gate',
      'page',
      'service:sendgrid',
      'service:mailgun',
      'service:46elks',
      'service:generic',
    ]),
    shownAt: z.exactOptional(utcSeconds),
  }),
  ui: z.strictObject({
    method: z.enum([
      'button-accept-all',
      'button-reject-all',
      'button-save',
      'button-withdraw-all',
      'button-once',
      'button-object',
      'button-undo',
      'button-request',
      'button-acknowledge',
      'one-click',
      'unsubscribe',
      'complaint',
      'stop-message',
      'api',
      'signal',
      'migration',
    ]),
    sdk: z.string().check(z.regex(/^\d+\.\d+\.\d+(-[\w.]+)?\+[\w.]{1,64}$/)),
  }),
  signal: z.exactOptional(
    z.union([
      z.strictObject({gpc: z.boolean(), adpc: z.exactOptional(z.literal(true))}),
      z.strictObject({adpc: z.literal(true)}),
    ]),
  ),
};

const actor = z.literal('self');
const oneOff = z.string().check(z.regex(/^o_[\w-]{22}$/));

/** Nobody's, or a browser's. */
const subjectOf = <Actor extends 'self' | 'user-agent'>(who: z.ZodMiniLiteral<Actor>) =>
  z.union([
    z.strictObject({ref: oneOff, level: z.literal('anonymous'), actor: who}),
    z.strictObject({ref: browserRef, level: z.literal('browser'), actor: who}),
  ]);

const validFor = z.exactOptional(z.string().check(z.regex(/^P\d{1,4}D$/)));

/** One purpose's place in a decision. */
export const purposeDecision = z.strictObject({
  purpose: purposeId,
  status: z.enum(['given', 'refused', 'withdrawn']),
  basis: z.exactOptional(z.literal('A6-1-a')),
  validFor,
});

const objection = z.strictObject({
  channel,
  topic: z.exactOptional(z.literal('newsletter')),
  status: z.enum(['active', 'pending', 'withdrawn']),
  scope,
  address: z.exactOptional(address),
});

const consent = z.strictObject({
  ...recordFields,
  subject: subjectOf(actor),
  type: z.enum(['consent.given', 'consent.refused', 'consent.withdrawn', 'consent.mixed']),
  decisions: z.array(purposeDecision).check(z.minLength(1), z.maxLength(32)),
});

/** A browser's own no: it gives nothing (R60), and objects to nothing but profiling (GDPR 21(5), R58). */
const signalling = z.strictObject({
  ...recordFields,
  subject: subjectOf(z.literal('user-agent')),
  type: z.literal('signal.received'),
  signal: z.union([
    z.strictObject({gpc: z.literal(true), adpc: z.exactOptional(z.literal(true))}),
    z.strictObject({gpc: z.exactOptional(z.boolean()), adpc: z.literal(true)}),
  ]),
  decisions: z
    .array(
      z.strictObject({
        purpose: purposeId,
        status: z.enum(['refused', 'withdrawn']),
        validFor,
      }),
    )
    .check(z.minLength(1), z.maxLength(32)),
  objections: z.exactOptional(
    z
      .array(z.strictObject({channel: z.literal('profiling'), status: z.literal('active'), scope}))
      .check(z.minLength(1), z.maxLength(12)),
  ),
});

/** What is neither tied to a browser nor to what it consented to: nobody's, or a customer's with a ticket. */
const actSubject = z.union([
  z.strictObject({ref: oneOff, level: z.literal('anonymous'), actor}),
  z.strictObject({ref: customerRef, level: z.literal('portal'), actor}),
]);
const ticket = z.exactOptional(z.string().check(z.regex(/^[\w-]{22}$/)));

const objecting = z.strictObject({
  ...recordFields,
  subject: actSubject,
  type: z.enum(['objection.made', 'objection.withdrawn']),
  objections: z.array(objection).check(z.minLength(1), z.maxLength(12)),
  ticket,
});

const requesting = z.strictObject({
  ...recordFields,
  subject: actSubject,
  type: z.literal('rights.requested'),
  rights: rightsRequest,
  ticket,
});

/** News of sub-processors is for customers (S29). */
const answering = z.strictObject({
  ...recordFields,
  subject: z.strictObject({ref: customerRef, level: z.literal('portal'), actor}),
  type: z.enum(['subprocessor.acknowledged', 'subprocessor.objected']),
  subprocessor: z.strictObject({news: newsId}),
  ticket,
});

/** A signed-in customer says which browser is theirs, and shows that it is. */
const linking = z.strictObject({
  ...recordFields,
  subject: z.strictObject({ref: customerRef, level: z.literal('portal'), actor}),
  type: z.literal('subject.linked'),
  linked: z.strictObject({ref: browserRef}),
  linkProof: accessToken,
  ticket,
});

/** A record as a device may send it (R7: nothing beside what is named here). */
export const decisionRecord: z.ZodMiniType<DecisionRecord, DecisionRecord> = z.discriminatedUnion(
  'type',
  [consent, objecting, requesting, answering, linking, signalling],
);
