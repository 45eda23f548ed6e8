import * as z from 'zod/mini';
import type {Configuration} from '../configuration.ts';
import {googleConsentTypes} from '../purpose.ts';
import {about} from './about.ts';
import {hostname, purposeId, scope, shortText} from './text.ts';

const googleType = z.enum(googleConsentTypes);

const url = z.string().check(z.regex(/^(https?:\/\/|\/)\S*$/), z.maxLength(2000));

/** What a site may write; every field may be left out. */
export const configuration: z.ZodMiniType<
  Partial<Configuration>,
  Partial<Configuration>
> = z.strictObject({
  endpoint: z.exactOptional(url),
  site: z.exactOptional(hostname),
  scope: z.exactOptional(scope),
  controllers: z.exactOptional(
    z
      .array(
        z.strictObject({
          name: shortText,
          orgNumber: z.exactOptional(shortText),
          address: z.exactOptional(shortText),
          contact: z.exactOptional(shortText),
        }),
      )
      .check(z.minLength(1)),
  ),
  purposes: z.exactOptional(
    z
      .array(
        z.strictObject({
          id: purposeId,
          revision: z.int().check(z.minimum(1), z.maximum(999_999)),
          google: z.array(googleType),
        }),
      )
      .check(
        z.minLength(1),
        z.maxLength(32),
        z.refine((all) => new Set(all.map(({id}) => id)).size === all.length, 'ids must differ'),
        z.refine((all) => all.every(({id}) => id !== 'necessary'), 'necessary is no question'),
      ),
  ),
  details: z.exactOptional(
    z.array(
      z.strictObject({
        id: purposeId,
        data: z.array(shortText),
        recipients: z.array(
          z.strictObject({
            name: shortText,
            countries: z.array(z.string().check(z.regex(/^[A-Z]{2}$/))),
            transfer: z.exactOptional(z.enum(['adequacy', 'dpf', 'scc', 'bcr'])),
            privacyUrl: z.exactOptional(url),
          }),
        ),
        storage: z.exactOptional(
          z.array(
            z.strictObject({name: shortText, days: z.int().check(z.minimum(0), z.maximum(3650))}),
          ),
        ),
        retentionMonths: z.exactOptional(z.int().check(z.minimum(1), z.maximum(240))),
        text: z.exactOptional(
          z.record(z.string(), z.strictObject({name: shortText, why: z.string()})),
        ),
      }),
    ),
  ),
  about: z.exactOptional(about),
  portalLinks: z.exactOptional(
    z.strictObject({
      A15: z.exactOptional(url),
      A16: z.exactOptional(url),
      A17: z.exactOptional(url),
      A18: z.exactOptional(url),
      A20: z.exactOptional(url),
    }),
  ),
  authority: z.exactOptional(
    z.strictObject({name: z.exactOptional(shortText), url: z.exactOptional(url)}),
  ),
  noticeUrl: z.exactOptional(url),
  askAgainAfterDays: z.exactOptional(z.int().check(z.minimum(180), z.maximum(365))),
  cookieName: z.exactOptional(z.string().check(z.regex(/^[\w-]{1,64}$/))),
  cookieDomain: z.exactOptional(z.union([z.literal(''), hostname])),
  googleTagIds: z.exactOptional(z.array(z.string().check(z.regex(/^[A-Z]{1,3}-[A-Z0-9-]{4,20}$/)))),
  logKey: z.exactOptional(
    z.union([
      z.literal(''),
      z.string().check(z.regex(/^[^+\s]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]{44}$/)),
    ]),
  ),
});
