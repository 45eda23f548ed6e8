import * as z from 'zod/mini';
import type {About} from '../about.ts';
import {dateOnly, shortText} from './text.ts';

const url = z.string().check(z.regex(/^(https?:\/\/|\/)\S*$/), z.maxLength(2000));
const sentence = z.string().check(z.minLength(1), z.maxLength(2000));
const words = z.catchall(z.object({sv: sentence}), sentence);
const none = z.literal(false);

/** What a site may write of itself beside the notice (G1-G12). */
export const about: z.ZodMiniType<About, About> = z.strictObject({
  officer: z.exactOptional(
    z.union([none, z.strictObject({name: z.exactOptional(shortText), contact: shortText})]),
  ),
  subsidiaries: z.exactOptional(
    z.array(z.strictObject({name: shortText, orgNumber: z.exactOptional(shortText)})),
  ),
  retention: z.exactOptional(z.array(z.strictObject({category: words, period: words}))),
  recipients: z.exactOptional(
    z.array(
      z.strictObject({
        name: shortText,
        role: z.enum(['recipient', 'processor']),
        countries: z.array(z.string().check(z.regex(/^[A-Z]{2}$/))),
        transfer: z.exactOptional(z.enum(['adequacy', 'dpf', 'scc', 'bcr'])),
        privacyUrl: z.exactOptional(url),
        task: z.exactOptional(words),
      }),
    ),
  ),
  transferCopyUrl: z.exactOptional(url),
  automated: z.exactOptional(z.union([none, words])),
  notice: z.exactOptional(z.strictObject({date: dateOnly, version: z.exactOptional(shortText)})),
  legitimateInterest: z.exactOptional(z.union([none, words])),
});
