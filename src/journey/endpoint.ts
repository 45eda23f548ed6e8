import type {BootConfiguration} from '../contract/boot-configuration.ts';
import {roomDefaults} from '../core/room-defaults.ts';

/** Where the receiver answers, as a whole URL without a slash at the end. */
export const endpointOf = ({
  endpoint = roomDefaults.endpoint,
}: Pick<BootConfiguration, 'endpoint'>): string =>
  new URL(endpoint, location.href).href.replace(/\/$/, '');
