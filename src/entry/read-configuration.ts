import type {BootConfiguration} from '../contract/boot-configuration.ts';
import {bootDefaults} from '../core/default-configuration.ts';

/**
 * Reads the page's configuration: `data-config` (JSON) or `script#mobiplus-consent-config`, and `data-endpoint`; MobiPlus's values hold
 * where it is silent.
 *
 * Only whether there is a list of purposes: where any other field is wrong nothing is granted that was not granted before, and `wrongField`
 * checks them all before anybody is asked (docs/decisions/0007). A URL cannot be read here: what Google's tags must be told comes
 * before any answer of a server.
 *
 * @returns the configuration, and the field that is wrong: nothing is asked for then, and nothing is to begin.
 */
export function readConfiguration(
  tag: HTMLScriptElement | null,
): [configuration: BootConfiguration, wrong?: string] {
  const {config, endpoint} = tag?.dataset ?? {};
  let field = 'JSON';
  try {
    const said = {
      ...JSON.parse(
        config ?? document.getElementById('mobiplus-consent-config')?.textContent ?? '{}',
      ),
      ...(endpoint && {endpoint}),
    } as Partial<BootConfiguration>;
    const configuration: BootConfiguration = {...bootDefaults, ...said};
    field = 'purposes';
    configuration.purposes.forEach(({id}) => id);
    return [configuration];
  } catch {
    return [{...bootDefaults, purposes: []}, field];
  }
}
