import type {Vendor} from '../../contract/vendor.ts';

/** LinkedIn Insight Tag. No way is documented to tell it anything; most of its cookies are on linkedin.com, out of a site's reach. */
export const linkedinInsight = {
  id: 'linkedin-insight',
  name: 'LinkedIn Insight Tag',
  obeys: ['ad_storage'],
  stores: {
    cookies: ['li_fat_id', 'li_giant'],
    localStorage: ['li_adsId'],
  },
  stops: 'reload',
  hosts: ['snap.licdn.com'],
  source:
    'https://www.linkedin.com/legal/l/cookie-table; names as Prebid’s LinkedIn module reads them',
} as const satisfies Vendor;
