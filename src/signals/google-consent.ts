import {googleState, type GoogleState} from '../core/google-state.ts';
import {pushToDataLayer} from './data-layer.ts';

/** Google's command queue takes `arguments` objects only: an array is ignored (measured on the real tag). */
const command: (name: 'consent', action: 'default' | 'update', state: GoogleState) => void =
  function () {
    // eslint-disable-next-line prefer-rest-params -- see above
    pushToDataLayer(arguments);
  };

/** Tells Google that nothing is granted, before any of its tags can run (Consent Mode v2, R1). */
export const denyGoogle = (): void => {
  command('consent', 'default', googleState({}, []));
};

/** Tells Google's tags what is granted now. */
export const updateGoogle = (state: GoogleState): void => {
  command('consent', 'update', state);
};
