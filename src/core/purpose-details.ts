import type {Configuration} from '../contract/configuration.ts';
import type {PurposeDetails, Recipient} from '../contract/purpose.ts';

const google: Recipient = {
  name: 'Google Ireland Ltd',
  countries: ['IE', 'US'],
  transfer: 'dpf',
  privacyUrl: 'https://policies.google.com/technologies/partner-sites',
};

/** What is known of MobiPlus's own purposes. What only MobiPlus can say (law.md §8) is left out, not invented. */
const mobiplus: Readonly<Record<string, Pick<PurposeDetails, 'data' | 'recipients' | 'storage'>>> =
  {
    analytics: {
      data: ['pd:IPAddress', 'pd:Identifier', 'pd:BrowsingBehavior'],
      recipients: [google],
      storage: [
        {name: '_ga', days: 730},
        {name: '_ga_*', days: 730},
      ],
    },
    'ads-measurement': {
      data: ['pd:IPAddress', 'pd:Identifier'],
      recipients: [google],
      storage: [
        {name: '_gcl_*', days: 90},
        {name: '_gcl_ls', days: 90},
      ],
    },
    'ads-personalisation': {
      data: ['pd:IPAddress', 'pd:Identifier', 'pd:Interest'],
      recipients: [google],
      storage: [{name: '_gcl_*', days: 90}],
    },
  };

/** What the visitor is told of a purpose: the site's own words first, MobiPlus's where it has none. */
export const purposeDetails = (
  id: string,
  {details}: Pick<Configuration, 'details'>,
): PurposeDetails =>
  details.find((one) => one.id === id) ?? {id, data: [], recipients: [], ...mobiplus[id]};
