import type {Vendor} from '../../contract/vendor.ts';

/**
 * HubSpot’s tracking code, for analytics alone: its advertising and its functions stay off.
 *
 * What its own list calls necessary (`__hs_opt_out`, `__hs_do_not_track`, `__hsmem` and the like) remembers refusals and logins, and is
 * left alone. Told no, it writes no cookies but may go on counting page views namelessly, so only a reload stops it.
 */
export const hubspot = {
  id: 'hubspot',
  name: 'HubSpot',
  obeys: ['analytics_storage'],
  told: {
    default: [
      {
        call: '_hsp.push',
        with: [
          ['setHubSpotConsent', {analytics: false, advertisement: false, functionality: false}],
        ],
        create: 'array',
      },
    ],
    grant: [
      {
        call: '_hsp.push',
        with: [
          ['setHubSpotConsent', {analytics: true, advertisement: false, functionality: false}],
        ],
        create: 'array',
      },
    ],
    deny: [
      {
        call: '_hsp.push',
        with: [
          ['setHubSpotConsent', {analytics: false, advertisement: false, functionality: false}],
        ],
        create: 'array',
      },
    ],
  },
  stores: {cookies: ['__hstc', '__hssc', '__hssrc', 'hubspotutk']},
  stops: 'reload',
  hosts: ['.hs-scripts.com', '.hs-analytics.net'],
  source: 'https://developers.hubspot.com/docs/api/events/cookie-banner',
} as const satisfies Vendor;
