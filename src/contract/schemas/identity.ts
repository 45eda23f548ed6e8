import * as z from 'zod/mini';
import type {Identity} from '../identity.ts';
import type {SubprocessorList, SubprocessorNews} from '../subprocessor.ts';
import {dateOnly, purposeId, shortText, utcSeconds} from './text.ts';

/** A customer's reference: `c_` and a keyed hash. */
export const customerRef = z.string().check(z.regex(/^c_[0-9a-f]{8}\.[\w-]{43}$/));

/** Id of news of a sub-processor. */
export const newsId = z.string().check(z.regex(/^[a-z0-9-]{1,64}$/));

/** Answer of `POST /v1/identity`. */
export const identity: z.ZodMiniType<Identity, Identity> = z.strictObject({
  v: z.literal(1),
  customer: customerRef,
  tickets: z.array(
    z.strictObject({ticket: z.string(), seq: z.int().check(z.minimum(0), z.maximum(999_999_999))}),
  ),
  answered: z.record(newsId, z.enum(['acknowledged', 'objected'])),
  decisions: z.exactOptional(
    z.record(
      purposeId,
      z.strictObject({status: z.enum(['given', 'refused', 'withdrawn']), at: utcSeconds}),
    ),
  ),
});

/** News of one sub-processor, as it is published. */
export const subprocessorNews: z.ZodMiniType<SubprocessorNews, SubprocessorNews> = z.strictObject({
  id: newsId,
  name: shortText,
  country: z.string().check(z.regex(/^[A-Z]{2}$/)),
  task: z.record(z.string(), shortText),
  announced: dateOnly,
  objectBy: dateOnly,
});

/** What the documentation of the receiver's routes shows: its days must lie as they do. */
const example: SubprocessorNews = {
  id: 'postduvan-2026',
  name: 'Postduvan Oy',
  country: 'FI',
  task: {sv: 'Skickar fakturor med e-post', en: 'Sends invoices by e-mail'},
  announced: '2026-11-26',
  objectBy: '2099-12-31',
};
subprocessorNews.register(z.globalRegistry, {examples: [example]});

/** Answer of `GET /v1/subprocessors`. */
export const subprocessorList: z.ZodMiniType<SubprocessorList, SubprocessorList> = z.strictObject({
  v: z.literal(1),
  news: z.array(subprocessorNews),
});
