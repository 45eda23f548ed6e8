import * as z from 'zod/mini';
import en from 'zod/v4/locales/en.js';
import {configuration as schema} from '../contract/schemas/configuration.ts';
import {aboutGaps} from '../core/about-gaps.ts';
import {defaultConfiguration} from '../core/default-configuration.ts';
import {report} from '../signals/report.ts';
import {warnOfPage} from './warn-of-page.ts';

// zod/mini speaks no language by itself.
z.config(en());

/**
 * Reads what the page wrote against the whole schema, and names every wrong field; then watches what the page does with it. Loaded where
 * something is wrong, and with `data-debug`.
 */
export function explain(tag: HTMLScriptElement | null): void {
  const {config, endpoint} = tag?.dataset ?? {};
  const from = config === undefined ? 'script#mobiplus-consent-config' : 'data-config';
  const text = config ?? document.getElementById('mobiplus-consent-config')?.textContent ?? '{}';
  try {
    const said = {...JSON.parse(text), ...(endpoint && {endpoint})} as object;
    const {error} = z.safeParse(schema, said);
    for (const {path, message} of error?.issues ?? [])
      report('CONSENT_CONFIG', `${from}: ${path.join('.') || 'top level'}: ${message}`);
    if (error) return;
    const configuration = {...defaultConfiguration, ...said};
    for (const {gap, field, remedy} of aboutGaps(configuration))
      console.warn(`CONSENT_GAP ${gap} ${field}: ${remedy}`);
    warnOfPage(configuration);
  } catch (reason) {
    report('CONSENT_CONFIG', `${from}: not JSON, check quotes and commas: ${String(reason)}`);
  }
}
