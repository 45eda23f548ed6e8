import type {Vendor} from '../../contract/vendor.ts';

/**
 * Google Tag Manager: it stores nothing itself and passes Consent Mode on to the tags that it loads.
 *
 * Which of those heed it nobody can say from outside: a container that runs is not stopped before the page is left.
 */
export const googleTagManager = {
  id: 'google-tag-manager',
  name: 'Google Tag Manager',
  obeys: ['analytics_storage', 'ad_storage'],
  stops: 'reload',
  hosts: ['www.googletagmanager.com'],
  source: 'measured on the tag, 2026-11',
} as const satisfies Vendor;
