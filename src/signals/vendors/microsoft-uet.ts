import type {Vendor} from '../../contract/vendor.ts';

/** Microsoft Advertising's Universal Event Tracking. Its consent knows `ad_storage` and nothing else; told no, it writes no more but clears nothing. */
export const microsoftUet = {
  id: 'microsoft-uet',
  name: 'Microsoft Advertising UET',
  obeys: ['ad_storage'],
  told: {
    default: [
      {call: 'uetq.push', with: ['consent', 'default', {ad_storage: 'denied'}], create: 'array'},
    ],
    grant: [
      {
        call: 'uetq.push',
        with: ['consent', 'update', {ad_storage: '{ad_storage}'}],
        create: 'array',
      },
    ],
    deny: [
      {
        call: 'uetq.push',
        with: ['consent', 'update', {ad_storage: '{ad_storage}'}],
        create: 'array',
      },
    ],
  },
  stores: {
    cookies: ['_uetsid*', '_uetvid*', '_uetmsclkid*', '_uetmsdns*'],
    localStorage: ['_uetsid*', '_uetvid*', '_uetmsclkid*', '_uetmsdns*'],
  },
  stops: 'told',
  hosts: ['bat.bing.com', 'bat.bing.net'],
  source:
    'measured on the tag, 2026-11; https://learn.microsoft.com/en-us/advertising/msa-help/hlp_ba_conc_uet_consent',
} as const satisfies Vendor;
