import type {Vendor} from '../../contract/vendor.ts';

/**
 * Microsoft Clarity. Its consent takes both kinds of storage at once, so each call says how both stand now. Told no, it clears its own cookies
 * and goes on uploading without them: only leaving the page stops it.
 */
export const microsoftClarity = {
  id: 'microsoft-clarity',
  name: 'Microsoft Clarity',
  obeys: ['analytics_storage'],
  told: {
    default: [
      {
        call: 'clarity',
        with: ['consentv2', {ad_Storage: 'denied', analytics_Storage: 'denied'}],
        create: 'queue',
      },
    ],
    grant: [
      {
        call: 'clarity',
        with: ['consentv2', {ad_Storage: '{ad_storage}', analytics_Storage: '{analytics_storage}'}],
        create: 'queue',
      },
    ],
    deny: [
      {
        call: 'clarity',
        with: ['consentv2', {ad_Storage: '{ad_storage}', analytics_Storage: '{analytics_storage}'}],
        create: 'queue',
      },
    ],
  },
  stores: {
    cookies: ['_clck', '_clsk'],
    sessionStorage: ['_cltk'],
  },
  stops: 'reload',
  hosts: ['.clarity.ms'],
  source:
    'measured on clarity-js 0.8.70, 2026-11; https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-consent-api-v2',
} as const satisfies Vendor;
