import type {Configuration} from '../contract/configuration.ts';

/**
 * MobiPlus's own values, as far as the boot script needs them; `site` is the page's to say.
 *
 * Purposes follow the notice (S23, S24): Google Analytics, and AdWords split into measuring and personalising (R17).
 */
export const defaultConfiguration: Omit<Configuration, 'site'> = {
  endpoint: '/v1',
  scope: 'group:mobiplus',
  controllers: [{name: 'MobiPlus AB'}],
  purposes: [
    {id: 'analytics', revision: 1, google: ['analytics_storage']},
    {id: 'ads-measurement', revision: 1, google: ['ad_storage', 'ad_user_data']},
    {
      id: 'ads-personalisation',
      revision: 1,
      google: ['ad_personalization', 'ad_storage', 'ad_user_data'],
    },
  ],
  details: [],
  noticeUrl: '/personuppgiftspolicy',
  askAgainAfterDays: 180,
  cookieName: 'consent-mobiplus',
  cookieDomain: '',
  googleTagIds: [],
  logKey: '',
};
