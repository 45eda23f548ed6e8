import {msg} from '@lit/localize';
import type {PurposeDetails} from '../contract/purpose.ts';

/** Why we ask for a purpose, in the visitor's language. */
export function purposeReason({id, text}: PurposeDetails, language: string): string {
  switch (id) {
    case 'analytics':
      return msg('Räknar besök och visar vilka sidor som används, med Google Analytics.', {
        id: 'analytics-why',
      });
    case 'ads-measurement':
      return msg('Mäter om våra annonser leder till besök eller köp, med Google Ads.', {
        id: 'ads-measurement-why',
      });
    case 'ads-personalisation':
      return msg('Låter Google Ads visa annonser utifrån vad du tittat på hos oss.', {
        id: 'ads-personalisation-why',
      });
    default:
      return (text?.[language] ?? text?.['sv'])?.why ?? '';
  }
}
