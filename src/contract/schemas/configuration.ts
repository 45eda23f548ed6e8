import * as z from 'zod/mini';
import type {Configuration} from '../configuration.ts';
import {googleConsentTypes} from '../purpose.ts';
import {otherCmps} from '../migration.ts';
import {about} from './about.ts';
import {hostname, purposeId, scope, shortText} from './text.ts';
import {layoutTrial} from './trial.ts';
import {vendorChoice} from './vendor.ts';

const googleType = z.enum(googleConsentTypes);

const url = z.string().check(z.regex(/^(https?:\/\/|\/)\S*$/), z.maxLength(2000));

const consentState = z.exactOptional(z.enum(['granted', 'denied']));

const google = z.strictObject({
  mode: z.exactOptional(z.enum(['basic', 'advanced'])),
  defaults: z.exactOptional(
    z.array(
      z
        .strictObject({
          ad_storage: consentState,
          ad_user_data: consentState,
          ad_personalization: consentState,
          analytics_storage: consentState,
          functionality_storage: consentState,
          personalization_storage: consentState,
          security_storage: consentState,
          region: z.exactOptional(
            z.array(z.string().check(z.regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/))).check(z.minLength(1)),
          ),
          wait_for_update: z.exactOptional(z.int().check(z.minimum(0), z.maximum(10_000))),
        })
        .check(
          z.refine(
            (one) => one.region !== undefined || !Object.values(one).includes('granted'),
            'grants before an answer only where it names regions',
          ),
        ),
    ),
  ),
  set: z.exactOptional(
    z.record(
      z
        .string()
        .check(z.regex(/^(ads_data_redaction|url_passthrough|developer_id\.[A-Za-z0-9]{3,12})$/)),
      z.boolean(),
    ),
  ),
});

/** C2SP: name, key id and key. */
const verifierKey = z.string().check(z.regex(/^[^+\s]+\+[0-9a-f]{8}\+[A-Za-z0-9+/=]{44}$/));

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
          ads: z.exactOptional(z.boolean()),
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
  google: z.exactOptional(google),
  vendors: z.exactOptional(z.array(vendorChoice).check(z.maxLength(50))),
  reloadOnWithdrawal: z.exactOptional(z.boolean()),
  countShown: z.exactOptional(z.boolean()),
  trial: z.exactOptional(layoutTrial),
  migration: z.exactOptional(
    z.strictObject({
      from: z.exactOptional(z.enum(otherCmps)),
      map: z.exactOptional(z.record(z.string(), z.array(purposeId))),
      cookieName: z.exactOptional(z.string().check(z.regex(/^[\w-]{1,64}$/))),
    }),
  ),
  logKey: z.exactOptional(z.union([z.literal(''), verifierKey])),
  earlierLogKeys: z.exactOptional(z.array(verifierKey)),
});
