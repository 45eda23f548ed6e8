/** Whether the question stands on the page. Runs in the page. */
export const hasBanner = (): boolean => document.querySelector('mobiplus-banner button') !== null;

/** Whether it does not. */
export const hasNoBanner = (): boolean => document.querySelector('mobiplus-banner') === null;
