import type {BootConfiguration} from '../contract/boot-configuration.ts';
import {bootDefaults} from '../core/default-configuration.ts';

/** What a page wrote, completed; or the field that is wrong. */
export type Reading = BootConfiguration | string;

/** What made a value: `String`, `Array` … */
const kindOf = (value: unknown) => value?.constructor;

/**
 * Reads the page's configuration: `data-config` (JSON) or `script#mobiplus-consent-config`, and `data-endpoint`; MobiPlus's values hold
 * where it is silent.
 *
 * Only kinds, and only of what the boot script acts on: `wrongField` checks the rest before anybody is asked, so that nothing can be
 * granted under a configuration that is wrong (docs/decisions/0007). A URL cannot be read here: what Google's tags must be told comes
 * before any answer of a server.
 */
export function readConfiguration(tag: HTMLScriptElement | null): Reading {
  const {config, endpoint} = tag?.dataset ?? {};
  const text = config ?? document.getElementById('mobiplus-consent-config')?.textContent ?? '{}';
  let field = 'JSON';
  try {
    const said = {...JSON.parse(text), ...(endpoint && {endpoint})} as Partial<BootConfiguration>;
    const configuration: BootConfiguration = {...bootDefaults, ...said};
    for (field in bootDefaults) {
      const known = field as keyof typeof bootDefaults;
      if (kindOf(configuration[known]) !== kindOf(bootDefaults[known])) return field;
    }
    return configuration;
  } catch {
    return field;
  }
}
