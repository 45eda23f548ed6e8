/** The interface's language: the page's own where we speak it, English on other foreign pages. */
export const pageLanguage = (): 'sv' | 'en' =>
  /^(?!sv\b)./.test(document.documentElement.lang) ? 'en' : 'sv';
