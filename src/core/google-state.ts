import {
  googleConsentTypes,
  type GoogleConsentType,
  type Grants,
  type Purpose,
} from '../contract/purpose.ts';

/** What Google's tags are told, by consent type. */
export type GoogleState = Readonly<Record<GoogleConsentType, 'granted' | 'denied'>>;

/** Google's state under some grants: a type is granted when a purpose that drives it is. */
export function googleState(grants: Grants, purposes: readonly Purpose[]): GoogleState {
  const granted = new Set(purposes.filter(({id}) => grants[id]).flatMap(({google}) => google));
  return Object.fromEntries(
    googleConsentTypes.map((type) => [type, granted.has(type) ? 'granted' : 'denied']),
  ) as GoogleState;
}
