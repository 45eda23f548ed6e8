import type {Grants} from '../contract/purpose.ts';
import {mayRun, type DeclaredVendor} from '../core/declared-vendors.ts';
import type {GoogleState} from '../core/google-state.ts';
import {fillCalls, say} from './say.ts';

/**
 * Makes what tells vendors of each change, in their own tongues. Nobody is told the same twice in a row, and a no only who has been told yes
 * on this page: the others have not begun.
 *
 * @param tags The site's Google tag ids.
 * @param runsOn Hears that consent was withdrawn from a vendor that cannot be stopped while the page stands.
 */
export function createVendorTeller(
  vendors: readonly DeclaredVendor[],
  tags: readonly string[],
  runsOn: () => void,
): (grants: Grants, state: GoogleState) => void {
  const told = new Map<string, string>();
  return (grants, state) => {
    for (const vendor of vendors) {
      const may = mayRun(vendor, grants, state);
      const before = told.get(vendor.id);
      if (!may && before === undefined) continue;
      const calls = fillCalls(vendor.told?.[may ? 'grant' : 'deny'] ?? [], state, tags);
      const said = JSON.stringify([may, calls]);
      if (before === said) continue;
      told.set(vendor.id, said);
      say(calls);
      if (!may && before?.startsWith('[true') && vendor.stops === 'reload') runsOn();
    }
  };
}
