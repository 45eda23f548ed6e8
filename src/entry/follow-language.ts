/**
 * Follows the page when it changes its own language, as single-page sites do.
 *
 * @returns a function that ends it.
 */
export const followLanguage = (): (() => void) => {
  const follower = new MutationObserver(() => {
    void import('./change-language.ts').then(({changeLanguage}) => changeLanguage());
  });
  follower.observe(document.documentElement, {attributeFilter: ['lang']});
  return () => {
    follower.disconnect();
  };
};
