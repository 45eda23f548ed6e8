import {pageLanguage, spokenLanguage} from '../journey/page-language.ts';
import {speak} from '../ui/localization.ts';
import {ROOMS} from '../ui/rooms-words.ts';

/** Brings everything of ours that stands on the page in step with the language that is spoken (R75). */
export function tellLanguage(): void {
  for (const element of document.querySelectorAll<HTMLElement & {language?: string}>('*'))
    if (element.localName.startsWith('mobiplus-') && 'language' in element)
      element.language = spokenLanguage();
}

/** Speaks the language of the moment, in everything of ours that stands on the page. */
export async function changeLanguage(): Promise<void> {
  await speak(pageLanguage(), ROOMS);
  tellLanguage();
}
