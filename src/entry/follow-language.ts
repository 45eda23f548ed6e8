/** Follows the page when it changes its own language, as single-page sites do. */
export const followLanguage = (): void => {
  new MutationObserver(() => {
    void import('./change-language.ts').then(({changeLanguage}) => changeLanguage());
  }).observe(document.documentElement, {attributeFilter: ['lang']});
};
