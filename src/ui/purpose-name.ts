import {msg} from '@lit/localize';
import type {PurposeDetails} from '../contract/purpose.ts';

/** What a purpose is called in the visitor's language: the site's own word first. */
export function purposeName({id, text}: PurposeDetails, language: string): string {
  switch (id) {
    case 'analytics':
      return msg('Statistik', {id: 'analytics-name'});
    case 'ads-measurement':
      return msg('Annonsmätning', {id: 'ads-measurement-name'});
    case 'ads-personalisation':
      return msg('Anpassad annonsering', {id: 'ads-personalisation-name'});
    default:
      return (text?.[language] ?? text?.['sv'])?.name ?? id;
  }
}
