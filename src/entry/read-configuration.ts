import type {BootConfiguration} from '../contract/boot-configuration.ts';
import {bootDefaults} from '../core/default-configuration.ts';

/** What a page wrote, completed; or the field that is wrong. */
export type Reading = BootConfiguration | string;

/** Fields that the rooms read, by their kind. */
const OTHERS = {site: '', scope: '', controllers: [], details: [], noticeUrl: '', logKey: ''};

const kinds: Readonly<Record<string, unknown>> = {...bootDefaults, ...OTHERS};

const isKindOf = (value: unknown, example: unknown) =>
  typeof value === typeof example && Array.isArray(value) === Array.isArray(example);

/** The field that the boot script cannot act on. The schema in `contract/` says all that a field must be; `check` explains it. */
const unfit = ({purposes, askAgainAfterDays}: BootConfiguration): string | undefined =>
  askAgainAfterDays >= 180 && askAgainAfterDays <= 365
    ? purposes.every(({id, google}) => /^[a-z][a-z0-9-]*$/.test(id) && Array.isArray(google))
      ? undefined
      : 'purposes'
    : 'askAgainAfterDays';

/**
 * Reads the page's configuration: `data-config` (JSON) or `script#mobiplus-consent-config`, and `data-endpoint`; MobiPlus's values hold
 * where it is silent.
 *
 * A URL cannot be read here: what Google's tags must be told comes before any answer of a server.
 */
export function readConfiguration(tag: HTMLScriptElement | null): Reading {
  const {config, endpoint} = tag?.dataset ?? {};
  const text = config ?? document.getElementById('mobiplus-consent-config')?.textContent ?? '{}';
  let field = 'JSON';
  try {
    const said = JSON.parse(text) as Record<string, unknown>;
    if (endpoint) said['endpoint'] = endpoint;
    for (field of Object.keys(said)) if (!isKindOf(said[field], kinds[field])) return field;
    field = 'purposes';
    const configuration = {...bootDefaults, ...said};
    return unfit(configuration) ?? configuration;
  } catch {
    return field;
  }
}
