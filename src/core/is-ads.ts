import type {Purpose} from '../contract/purpose.ts';

/** Whether a purpose is advertising: what Global Privacy Control says no to (R58). */
export const isAds = ({ads, google}: Purpose): boolean =>
  ads ?? google.some((type) => type.startsWith('ad_'));
