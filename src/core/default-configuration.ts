import type {Configuration} from '../contract/configuration.ts';
import {roomDefaults} from './room-defaults.ts';

/**
 * MobiPlus's own values, as far as the boot script needs them.
 *
 * Purposes follow the notice (S23, S24): Google Analytics, and AdWords split into measuring and personalising (R17).
 */
export const bootDefaults = {
  purposes: [
    {id: 'analytics', revision: 1, google: ['analytics_storage']},
    {id: 'ads-measurement', revision: 1, google: ['ad_storage', 'ad_user_data']},
    {
      id: 'ads-personalisation',
      revision: 1,
      google: ['ad_storage', 'ad_user_data', 'ad_personalization'],
    },
  ],
  askAgainAfterDays: 180,
  cookieName: 'consent-mobiplus',
} as const satisfies Partial<Configuration>;

/** MobiPlus's values, all of them; `site` is the page's to say. */
export const defaultConfiguration: Omit<Configuration, 'site'> = {...bootDefaults, ...roomDefaults};
