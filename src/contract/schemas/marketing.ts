import * as z from 'zod/mini';
import type {Circumstances} from '../circumstances.ts';
import type {Permission} from '../permission.ts';
import type {Statistics} from '../statistics.ts';
import {channel, dateOnly, purposeId} from './text.ts';

const count = z.int().check(z.minimum(0));

/** Answer of `GET /v1/statistics`. */
export const statistics: z.ZodMiniType<Statistics, Statistics> = z.strictObject({
  v: z.literal(1),
  from: dateOnly,
  to: dateOnly,
  purposes: z.array(
    z.strictObject({
      day: dateOnly,
      purpose: purposeId,
      given: count,
      refused: count,
      withdrawn: count,
    }),
  ),
  objections: z.array(z.strictObject({day: dateOnly, channel, made: count})),
  records: count,
  signals: count,
});

/** A channel that marketing may ask about. */
export const marketingChannel = z.enum([...channel.options, 'automated-call']);

/** What only the asker knows of a person and a message. */
export const circumstances: z.ZodMiniType<Circumstances, Circumstances> = z.strictObject({
  kind: z.exactOptional(z.enum(['private', 'customer', 'company-role'])),
  softOptIn: z.exactOptional(
    z.strictObject({
      addressFromSale: z.boolean(),
      ownSimilarProducts: z.boolean(),
      refusalOfferedAtCollection: z.boolean(),
      refusalInEachMessage: z.boolean(),
    }),
  ),
  nix: z.exactOptional(z.strictObject({version: dateOnly, listed: z.boolean()})),
  message: z.exactOptional(z.enum(['advertising', 'service'])),
});

/** Answer of `GET /v1/marketing/permission`. */
export const permission: z.ZodMiniType<Permission, Permission> = z.strictObject({
  v: z.literal(1),
  channel: marketingChannel,
  allowed: z.boolean(),
  because: z.enum([
    'consent',
    'soft-opt-in',
    'opt-out-regime',
    'service-message',
    'objection',
    'no-consent',
    'unknown-relation',
    'nix-listed',
    'nix-not-fresh',
  ]),
  since: z.nullable(z.string()),
  until: z.nullable(z.string()),
  proof: z.nullable(count),
  record: z.exactOptional(z.string()),
  statedByCaller: z.exactOptional(circumstances),
});
