import type {Vendor} from '../../contract/vendor.ts';

/** Google Ads: conversions and remarketing. It is told by Consent Mode, and by nothing beside it. */
export const googleAds = {
  id: 'google-ads',
  name: 'Google Ads',
  obeys: ['ad_storage'],
  stores: {
    cookies: ['_gcl_*', '_gac_*', 'FPGCL*', 'FPAU'],
    localStorage: ['_gcl_ls'],
  },
  stops: 'told',
  hosts: ['www.googletagmanager.com', 'www.googleadservices.com', 'googleads.g.doubleclick.net'],
  source: 'measured on the tag, 2026-11',
} as const satisfies Vendor;
