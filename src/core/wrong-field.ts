import type {BootConfiguration} from '../contract/boot-configuration.ts';
import {defaultConfiguration} from './default-configuration.ts';

/** What made a value: `String`, `Array` … */
const kindOf = (value: unknown) => (value as object | undefined)?.constructor;

/** Fields that MobiPlus's own configuration leaves out, by what they are. The linter of trials checks `trial`, and refuses no more than that. */
const LEFT_OUT = {site: '', countShown: false, earlierLogKeys: []};

/** The field of a configuration that is unknown, of another kind than MobiPlus's own value, or out of its range; undefined where all is well. */
export function wrongField(said: BootConfiguration): string | undefined {
  const kinds: Readonly<Record<string, unknown>> = {...LEFT_OUT, ...defaultConfiguration};
  const field = Object.entries(said).find(
    ([name, value]) => name !== 'trial' && kindOf(value) !== kindOf(kinds[name]),
  );
  if (field) return field[0];
  const {purposes, askAgainAfterDays} = said;
  if (!(askAgainAfterDays >= 180 && askAgainAfterDays <= 365)) return 'askAgainAfterDays';
  return purposes.length > 0 &&
    purposes.every(({id, google}) => /^[a-z][a-z0-9-]*$/.test(id) && Array.isArray(google))
    ? undefined
    : 'purposes';
}
