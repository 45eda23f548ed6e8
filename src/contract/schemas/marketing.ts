import * as z from 'zod/mini';
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

/** Answer of `GET /v1/marketing/permission`. */
export const permission: z.ZodMiniType<Permission, Permission> = z.strictObject({
  v: z.literal(1),
  channel,
  allowed: z.boolean(),
  because: z.enum([
    'consent',
    'soft-opt-in',
    'opt-out-regime',
    'objection',
    'no-consent',
    'unknown-relation',
  ]),
  since: z.nullable(z.string()),
  until: z.nullable(z.string()),
  proof: z.nullable(count),
});
