import * as z from 'zod/mini';
import type {DecisionRecord} from '../record.ts';
import {hostname, language, purposeId, scope, sha256Hex, utcSeconds} from './text.ts';

/** As RFC 5321 allows and people have: one @, no blanks, a dot in the domain. */
export const emailAddress = z
  .string()
  .check(
    z.maxLength(254),
    z.regex(/^[^\s@<>"(),:;\\]{1,64}@[^\s@<>"(),:;\\]+\.[^\s@<>"(),:;\\]{2,}$/),
  );

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
    sdk: z.string().check(z.regex(/^\d+\.\d+\.\d+(-[\w.]+)?\+[\w.]{1,64}$/)),
  }),
  signal: z.exactOptional(z.strictObject({gpc: z.boolean()})),
};

const actor = z.enum(['self', 'user-agent']);
const oneOff = z.string().check(z.regex(/^o_[\w-]{22}$/));
const browser = z.string().check(z.regex(/^v_[\w-]{22}$/));
const subject = z.union([
  z.strictObject({ref: oneOff, level: z.literal('anonymous'), actor}),
  z.strictObject({ref: browser, level: z.literal('browser'), actor}),
]);

/** One purpose's place in a decision. */
export const purposeDecision = z.strictObject({
  purpose: purposeId,
  status: z.enum(['given', 'refused', 'withdrawn']),
  basis: z.exactOptional(z.literal('A6-1-a')),
  validFor: z.exactOptional(z.string().check(z.regex(/^P\d{1,4}D$/))),
});

const objection = z.strictObject({
  // E-mail first: the other channels need addresses that only the receiver can normalise.
  channel: z.enum(['email']),
  status: z.literal('active'),
  scope,
  address: emailAddress,
});

const consent = z.strictObject({
  ...recordFields,
  subject,
  type: z.enum(['consent.given', 'consent.refused', 'consent.withdrawn', 'consent.mixed']),
  decisions: z.array(purposeDecision).check(z.minLength(1), z.maxLength(32)),
});

const objectionMade = z.strictObject({
  ...recordFields,
  subject: z.strictObject({ref: oneOff, level: z.literal('anonymous'), actor}),
  type: z.literal('objection.made'),
  objections: z.array(objection).check(z.minLength(1), z.maxLength(6)),
});

/** A record as a device may send it (R7: nothing beside what is named here). */
export const decisionRecord: z.ZodMiniType<DecisionRecord, DecisionRecord> = z.discriminatedUnion(
  'type',
  [consent, objectionMade],
);
