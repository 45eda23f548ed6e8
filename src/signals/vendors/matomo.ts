import type {Vendor} from '../../contract/vendor.ts';

/**
 * Matomo, on its own cloud; a site that keeps its own Matomo names its host.
 *
 * The tag reads `setConsentGiven` from its queue before `forgetConsentGiven`, whatever their order: a no that waits there would undo a
 * later yes. So a no is said only where the tag is; one that has not begun needs none. What a no leaves behind, `mtm_consent_removed`
 * among it, is cleared: the choice is remembered here.
 */
export const matomo = {
  id: 'matomo',
  name: 'Matomo',
  obeys: ['analytics_storage'],
  told: {
    default: [{call: '_paq.push', with: [['requireConsent']], create: 'array'}],
    grant: [{call: '_paq.push', with: [['setConsentGiven']], create: 'array'}],
    deny: [{call: '_paq.push', with: [['forgetConsentGiven']]}],
  },
  stores: {
    cookies: [
      '_pk_id.*',
      '_pk_ses.*',
      '_pk_ref.*',
      '_pk_cvar.*',
      '_pk_hsr.*',
      'mtm_consent',
      'mtm_consent_removed',
      'mtm_cookie_consent',
    ],
  },
  stops: 'told',
  hosts: ['.matomo.cloud'],
  source: 'https://developer.matomo.org/guides/tracking-consent; and the tag’s published source',
} as const satisfies Vendor;
