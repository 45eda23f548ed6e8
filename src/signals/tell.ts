import type {Configuration} from '../contract/configuration.ts';
import {googleState, type GoogleState} from '../core/google-state.ts';
import {pushToDataLayer} from './data-layer.ts';
import {updateGoogle} from './google-consent.ts';
import {fire} from './fire.ts';
import type {Change} from './page-events.ts';

/**
 * Makes grants true on the page, in the same task: the order is public and tested.
 *
 * 1 Google's update, 2 vendor switches, 3 traces of what is denied cleared, 4 gated elements, 5 data layer, 6 events and callbacks.
 * Google knows before any tag starts, and no trigger runs ahead of the state it reads. A listener that throws stops no other.
 *
 * @fires mobiplus-consent-change on document, with the change.
 */
export function tell(
  change: Change,
  {purposes, googleTagIds}: Pick<Configuration, 'purposes' | 'googleTagIds'>,
  clear: (state: GoogleState) => void,
  updateGates: () => void,
): void {
  const {grants, source} = change;
  const state = googleState(grants, purposes);
  updateGoogle(state);
  for (const id of googleTagIds)
    (window as unknown as Record<string, unknown>)[`ga-disable-${id}`] =
      state.analytics_storage === 'denied';
  clear(state);
  updateGates();
  pushToDataLayer({
    event: 'mobiplus_consent_update',
    mobiplus_consent: grants,
    mobiplus_consent_source: source,
  });
  fire('change', change);
}
