import {
  googleConsentTypes,
  type GoogleConsentType,
  type Grants,
  type Purpose,
} from '../contract/purpose.ts';

/** What Google's tags are told, by consent type. */
export type GoogleState = Readonly<Record<GoogleConsentType, 'granted' | 'denied'>>;

/** Google's state under some grants: a type is granted when a purpose that drives it is. */
export const googleState = (grants: Grants, purposes: readonly Purpose[]): GoogleState =>
  Object.fromEntries(
    googleConsentTypes.map((type) => [
      type,
      purposes.some(({id, google}) => grants[id] && google.includes(type)) ? 'granted' : 'denied',
    ]),
  ) as GoogleState;
