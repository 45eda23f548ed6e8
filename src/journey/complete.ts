import type {BootConfiguration} from '../contract/boot-configuration.ts';
import type {Configuration} from '../contract/configuration.ts';
import {roomDefaults} from '../core/room-defaults.ts';

/** What the boot script has completed already, and the site's name. */
const REST = 'site endpoint purposes askAgainAfterDays cookieName cookieDomain googleTagIds'.split(
  ' ',
);

/** The first field that is unknown or out of its range. */
function wrongField({purposes, askAgainAfterDays, ...others}: BootConfiguration) {
  const isKnown = (field: string) => field in roomDefaults || REST.includes(field);
  if (!(askAgainAfterDays >= 180 && askAgainAfterDays <= 365)) return 'askAgainAfterDays';
  return purposes.every(({id, google}) => /^[a-z][a-z0-9-]*$/.test(id) && Array.isArray(google))
    ? Object.keys(others).find((field) => !isKnown(field))
    : 'purposes';
}

/**
 * A configuration with everything that the rooms need.
 *
 * @throws {Error} naming the field that is wrong: nobody is asked then, and nothing granted.
 */
export function complete(said: BootConfiguration): Configuration {
  const wrong = wrongField(said);
  if (wrong) throw new Error(`the configuration's ${wrong} is wrong`);
  return {site: location.hostname, ...roomDefaults, ...said};
}
