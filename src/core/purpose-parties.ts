import type {Configuration} from '../contract/configuration.ts';
import type {Purpose, PurposeDetails} from '../contract/purpose.ts';

/** All that the banner says of a purpose: what the site calls it, and who receives data. What drives Google's tags goes to Google (S24). */
export const purposeParties = (
  {id, google}: Purpose,
  {details}: Pick<Configuration, 'details'>,
): PurposeDetails =>
  details.find((one) => one.id === id) ?? {
    id,
    data: [],
    recipients: google.length ? [{name: 'Google Ireland Ltd', countries: []}] : [],
  };
