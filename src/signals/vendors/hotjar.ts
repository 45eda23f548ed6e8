import type {Vendor} from '../../contract/vendor.ts';

/** Hotjar. No way is documented to tell it anything. Its names are listed one by one: `_hj*` would take a Rails site’s `_hjalp_session` too. */
export const hotjar = {
  id: 'hotjar',
  name: 'Hotjar',
  obeys: ['analytics_storage'],
  stores: {
    cookies: [
      '_hjid',
      '_hjSession*',
      '_hjUserAttributes*',
      '_hjHasCachedUserAttributes',
      '_hjCachedUserAttributes',
      '_hjFirstSeen',
      '_hjAbsoluteSessionInProgress',
      '_hjIncludedIn*',
      '_hjClosedSurveyInvites',
      '_hjDonePolls',
      '_hjMinimizedPolls',
      '_hjShownFeedbackMessage',
      '_hjCookieTest',
      '_hjTLDTest',
    ],
    localStorage: ['_hjUserAttributes*', '_hjLocalStorageTest', 'hjActiveViewportIds'],
    sessionStorage: ['_hjRecording*', '_hjSessionStorageTest', 'hjViewportId'],
  },
  stops: 'reload',
  hosts: ['static.hotjar.com', 'script.hotjar.com'],
  source: 'Hotjar’s own list of cookies, as sites that use it publish it',
} as const satisfies Vendor;
