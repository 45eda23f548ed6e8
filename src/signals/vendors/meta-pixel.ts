import type {Vendor} from '../../contract/vendor.ts';

/**
 * Meta Pixel.
 *
 * Its own snippet gives up where an `fbq` stands already, so nothing can be told before it. A site that lets it run before a yes calls
 * `fbq('consent', 'revoke')` itself, before `init`.
 */
export const metaPixel = {
  id: 'meta-pixel',
  name: 'Meta Pixel',
  obeys: ['ad_storage'],
  told: {
    grant: [{call: 'fbq', with: ['consent', 'grant']}],
    deny: [{call: 'fbq', with: ['consent', 'revoke']}],
  },
  stores: {
    cookies: ['_fbp', '_fbc'],
    localStorage: ['lastExternalReferrer', 'lastExternalReferrerTime', 'multiFbc'],
  },
  stops: 'told',
  hosts: ['connect.facebook.net'],
  source:
    'measured on the tag, 2026-11; https://developers.facebook.com/docs/facebook-pixel/implementation/gdpr; web storage as site owners report it',
} as const satisfies Vendor;
