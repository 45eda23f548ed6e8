import {pageLanguage} from '../journey/page-language.ts';
import {speak} from '../ui/localization.ts';
import {ROOMS} from '../ui/rooms-words.ts';

/** Speaks the language of the moment, in everything of ours that stands on the page. */
export async function changeLanguage(): Promise<void> {
  const language = pageLanguage();
  await speak(language, ROOMS);
  if (language !== pageLanguage()) return; // changed again meanwhile
  for (const element of document.querySelectorAll<HTMLElement & {language?: string}>('*'))
    if (element.localName.startsWith('mobiplus-') && 'language' in element)
      element.language = language;
}
