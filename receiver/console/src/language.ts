import type {Language} from './words/words.ts';

const NAME = 'mobiplus-console-language';

/** The language that was chosen here before, or else the browser's: Swedish where it prefers that, English otherwise. */
export function readLanguage(): Language {
  const chosen = localStorage.getItem(NAME);
  if (chosen === 'sv' || chosen === 'en') return chosen;
  const known = navigator.languages.find((tag) => /^(sv|en)\b/.test(tag));
  return known?.startsWith('sv') ? 'sv' : 'en';
}

/** Remembers the choice in this browser. */
export function keepLanguage(language: Language): void {
  localStorage.setItem(NAME, language);
}
