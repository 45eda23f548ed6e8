import {chooseLanguage} from '../journey/page-language.ts';
import {speak} from '../ui/localization.ts';
import {ROOMS} from '../ui/rooms-words.ts';

/** Speaks another language at once, in everything of ours that stands on the page. */
export async function changeLanguage(language: string): Promise<void> {
  chooseLanguage(language);
  await speak(language, ROOMS);
  const ours = document.querySelectorAll<HTMLElement & {language?: string}>('*');
  for (const element of ours)
    if (element.localName.startsWith('mobiplus-') && 'language' in element)
      element.language = language;
}
