import {msg} from '@lit/localize';
import type {PurposeDetails} from '../../contract/purpose.ts';
import type {PageWords} from '../../core/compose-receipt-page.ts';
import {directionOf} from '../direction-of.ts';
import {checkText} from './check-text.ts';
import {recordWords} from './record-words.ts';

/** What a saved page of receipts says, in the language that is spoken now. */
export const pageWords = (purposes: readonly PurposeDetails[], lang: string): PageWords => ({
  ...recordWords(purposes, lang),
  lang,
  dir: directionOf(lang),
  title: msg('Kvitton', {id: 'room-history'}),
  about: msg(
    'Sidan kontrollerar själv kvittona när den öppnas, utan nät. Jämför nyckeln med den som webbplatsen offentliggör under /.well-known/consent-log.json.',
    {id: 'receipts-about'},
  ),
  key: msg('Nyckel', {id: 'log-key'}),
  noScript: msg('Kontrollen kräver JavaScript.', {id: 'receipts-script'}),
  genuine: checkText('genuine'),
  false: checkText('false'),
  unable: checkText('unable'),
});
