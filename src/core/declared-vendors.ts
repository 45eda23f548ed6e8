import type {Grants} from '../contract/purpose.ts';
import type {Vendor, VendorChoice} from '../contract/vendor.ts';
import type {GoogleState} from './google-state.ts';

/** A vendor as it is on this site. */
export type DeclaredVendor = Pick<Vendor, 'id'> & Partial<Vendor> & {readonly purpose?: string};

/**
 * The vendors that a site names, each with all that is known of it; what the site says outranks that.
 *
 * @param unknown Hears the id of one that nobody knows and the site says nothing of.
 */
export const declaredVendors = (
  choices: readonly VendorChoice[],
  known: readonly Vendor[],
  unknown: (id: string) => void,
): readonly DeclaredVendor[] =>
  choices.flatMap((choice) => {
    const said = typeof choice === 'string' ? {id: choice} : choice;
    const found = known.find(({id}) => id === said.id);
    if (!found && typeof choice === 'string') {
      unknown(choice);
      return [];
    }
    return [{...found, ...said}];
  });

/** Whether a vendor may run: its purpose is granted, or one of the consent types that it obeys. */
export const mayRun = (
  {purpose, obeys = []}: DeclaredVendor,
  grants: Grants,
  state: GoogleState,
): boolean =>
  purpose === undefined
    ? obeys.some((type) => state[type] === 'granted')
    : grants[purpose] === true;
