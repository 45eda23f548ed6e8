import type {BootConfiguration} from '../contract/boot-configuration.ts';
import {defaultConfiguration} from './default-configuration.ts';

/** What made a value: `String`, `Array` … */
const kindOf = (value: unknown) => (value as object | undefined)?.constructor;

/** The field of a configuration that is unknown, of another kind than MobiPlus's own value, or out of its range; undefined where all is well. */
export function wrongField(said: BootConfiguration): string | undefined {
  const kinds: Readonly<Record<string, unknown>> = {site: '', ...defaultConfiguration};
  const field = Object.entries(said).find(([name, value]) => kindOf(value) !== kindOf(kinds[name]));
  if (field) return field[0];
  const {purposes, askAgainAfterDays} = said;
  if (!(askAgainAfterDays >= 180 && askAgainAfterDays <= 365)) return 'askAgainAfterDays';
  return purposes.length > 0 &&
    purposes.every(({id, google}) => /^[a-z][a-z0-9-]*$/.test(id) && Array.isArray(google))
    ? undefined
    : 'purposes';
}
