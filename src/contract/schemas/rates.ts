import * as z from 'zod/mini';
import type {Rates, ShownCount} from '../rates.ts';
import {recordFields} from './record.ts';
import {dateOnly, hostname, language} from './text.ts';

/** How wide a page is laid out. */
export const device = z.enum(['phone', 'tablet', 'desktop', 'unknown']);

/** By what rates are broken down. */
export const breakdown = z.enum(['language', 'device', 'layout', 'day']);

/** Body of `POST /v1/shown`: nothing beside what is named here (R7). */
export const shownCount: z.ZodMiniType<ShownCount, ShownCount> = z.strictObject({
  v: z.literal(1),
  what: z.enum(['shown', 'closed']),
  site: hostname,
  lang: language,
  device,
  layout: recordFields.ui.shape.sdk,
});

const count = z.nullable(z.int());
const share = z.number().check(z.minimum(0), z.maximum(1));
const rate = z.strictObject({share, low: share, high: share});
const rates3 = z.nullable(z.strictObject({accepted: rate, refused: rate, partial: rate}));

const counts = {
  accepted: count,
  refused: count,
  partial: count,
  closed: count,
  unanswered: count,
  withdrawn: count,
  objected: count,
};
const sums = {...counts, shown: count, answered: count, ofShown: rates3, ofAnswered: rates3};

/** Answer of `GET /v1/rates`. */
export const rates: z.ZodMiniType<Rates, Rates> = z.strictObject({
  v: z.literal(1),
  from: dateOnly,
  to: dateOnly,
  by: breakdown,
  smallest: z.int(),
  tables: z.array(
    z.strictObject({
      month: z.string().check(z.regex(/^\d{4}-\d{2}$/)),
      site: hostname,
      rows: z.array(z.strictObject({value: z.string(), ...sums})),
      rest: z.strictObject(counts),
      total: z.strictObject(sums),
    }),
  ),
});
