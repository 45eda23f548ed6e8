import type {BootConfiguration} from '../contract/boot-configuration.ts';
import type {Configuration} from '../contract/configuration.ts';
import {roomDefaults} from '../core/room-defaults.ts';

/** A configuration with everything that the rooms need. */
export const complete = (said: BootConfiguration): Configuration => ({
  site: location.hostname,
  ...roomDefaults,
  ...said,
});
