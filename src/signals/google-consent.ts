import type {GoogleSettings} from '../contract/google-settings.ts';
import {googleState, type GoogleState} from '../core/google-state.ts';
import {pushToDataLayer} from './data-layer.ts';

/** Google's command queue takes `arguments` objects only: an array is ignored (measured on the real tag). */
const command: (...said: unknown[]) => void = function () {
  // eslint-disable-next-line prefer-rest-params -- see above
  pushToDataLayer(arguments);
};

/**
 * Tells Google that nothing is granted, before any of its tags can run (Consent Mode v2, R1), and what the site has settled with it.
 *
 * Ads data is redacted while denied, and no identifier goes into links, unless the site says otherwise.
 */
export function denyGoogle({defaults = [], set}: GoogleSettings = {}): void {
  for (const more of [{}, ...defaults])
    command('consent', 'default', {...googleState({}, []), ...more});
  for (const [name, value] of Object.entries({ads_data_redaction: true, ...set}))
    command('set', name, value);
}

/** Tells Google's tags what is granted now. */
export const updateGoogle = (state: GoogleState): void => {
  command('consent', 'update', state);
};
