import type {GoogleState} from '../core/google-state.ts';
import {pushToDataLayer} from './data-layer.ts';
import {fire} from './fire.ts';
import type {Change} from './page-events.ts';

/** Brings everybody in step who must obey besides Google: 2 vendors, 3 traces, 4 gated elements. */
export type Obey = (change: Change, state: GoogleState) => void;

/**
 * Makes grants true on the page once Google has been told of them, in this very call: the order is public and tested.
 *
 * 1 Google's update, 2 vendor switches, 3 traces of what is denied cleared, 4 gated elements, 5 data layer, 6 events and callbacks.
 * Google knows before any tag starts, and no trigger runs ahead of the state it reads. A listener that throws stops no other.
 *
 * @param obey Absent while nothing optional has been granted on this page and nothing is left on the device: there is nobody to obey.
 * @fires mobiplus-consent-change on document, with the change.
 */
export function tell(change: Change, state: GoogleState, obey: Obey | undefined): void {
  obey?.(change, state);
  const {grants, origins} = change;
  Object.assign(document.documentElement.dataset, {
    consent: Object.keys(grants)
      .filter((id) => grants[id])
      .join(' '),
    consentOrigin: Object.entries(origins)
      .map((one) => one.join(':'))
      .join(' '),
  });
  pushToDataLayer({event: 'mobiplus_consent_update', mobiplus_consent: change});
  fire('change', change);
}
