import type {Vendor} from '../../contract/vendor.ts';

/** Google Analytics 4, and what its forerunner left behind. Consent Mode is told elsewhere; FPID is HttpOnly, so only the server can clear it. */
export const googleAnalytics = {
  id: 'google-analytics',
  name: 'Google Analytics',
  obeys: ['analytics_storage'],
  told: {
    grant: [{set: 'ga-disable-{tag}', to: false}],
    deny: [{set: 'ga-disable-{tag}', to: true}],
  },
  stores: {
    cookies: [
      '_ga',
      '_ga_*',
      '_gid',
      '_gat',
      '_gat_*',
      '_dc_gtm_*',
      '_gaexp',
      'AMP_TOKEN',
      'FPLC',
      '__utma',
      '__utmb',
      '__utmc',
      '__utmt',
      '__utmv',
      '__utmz',
    ],
  },
  stops: 'told',
  hosts: ['www.googletagmanager.com', 'www.google-analytics.com'],
  source: 'measured on the tag, 2026-11; cookies of ga.js as tarteaucitron 1.34 lists them',
} as const satisfies Vendor;
