/** The languages of pages without script. */
export type PageLanguage = 'sv' | 'en';

/** Swedish for Swedish, English for all others. */
export const pageLanguage = (tag: string): PageLanguage => (/^sv\b/i.test(tag) ? 'sv' : 'en');

/** What the address asks for by `?lang=`; Swedish where it says nothing. */
export const languageOf = (query: unknown): PageLanguage => {
  const {lang} = query as {lang?: unknown};
  return typeof lang === 'string' && lang !== '' ? pageLanguage(lang) : 'sv';
};
