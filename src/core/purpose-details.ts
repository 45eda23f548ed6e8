import type {Configuration} from '../contract/configuration.ts';
import type {PurposeDetails, Recipient} from '../contract/purpose.ts';

const google: Recipient = {
  name: 'Google Ireland Ltd',
  countries: ['IE', 'US'],
  privacyUrl: 'https://policies.google.com/technologies/partner-sites',
};

/** What is known of MobiPlus's own purposes. What only MobiPlus can say (law.md §8) is left out, not invented. */
const mobiplus: readonly PurposeDetails[] = [
  {
    id: 'analytics',
    data: ['pd:IPAddress', 'pd:Identifier', 'pd:BrowsingBehavior'],
    recipients: [google],
  },
  {id: 'ads-measurement', data: ['pd:IPAddress', 'pd:Identifier'], recipients: [google]},
  {
    id: 'ads-personalisation',
    data: ['pd:IPAddress', 'pd:Identifier', 'pd:Interest'],
    recipients: [google],
  },
];

/** What the visitor is told of a purpose: the site's own words first, MobiPlus's where it has none. */
export function purposeDetails(
  id: string,
  {details}: Pick<Configuration, 'details'>,
): PurposeDetails {
  return (
    details.find((one) => one.id === id) ??
    mobiplus.find((one) => one.id === id) ?? {id, data: [], recipients: []}
  );
}
