import type {Configuration} from '../contract/configuration.ts';
import {knownVendors} from '../signals/vendors/known-vendors.ts';

const isHost = (host: string, known: string) =>
  known.startsWith('.') ? `.${host}`.endsWith(known) : host === known;

/** Scripts and embeds that no gate keeps shut, of vendors that we know. */
function ungated(): readonly string[] {
  const loaded = document.querySelectorAll<HTMLScriptElement | HTMLIFrameElement>(
    'script[src]:not([type="text/plain"]),iframe[src]',
  );
  return Array.from(loaded).flatMap(({src, previousElementSibling, dataset}) => {
    // What a gate has opened stands behind its inert original, or has its address in waiting.
    if (dataset['src'] ?? previousElementSibling?.hasAttribute('data-category')) return [];
    const {hostname} = new URL(src, location.href);
    return knownVendors
      .filter(({hosts}) => hosts.some((host) => isHost(hostname, host)))
      .map(({name}) => `${src} is ${name}'s`);
  });
}

/**
 * Warns the developer of what the law sees in a page: Google's advanced mode (R2), vendors' scripts that no gate keeps shut (R1), and what
 * a tag has written again after a withdrawal (R32). Loaded with `data-debug` only.
 */
export function warnOfPage({google}: Pick<Configuration, 'google'>): void {
  if (google.mode === 'advanced')
    console.warn(
      'CONSENT_ADVANCED Google’s tags ping while denied, with address and browser: EDPB Guidelines 2/2023 read that as access to the terminal, which needs consent. Basic mode does not ask this of anybody.',
    );
  document.addEventListener('mobiplus-consent-returned', ({detail: {vendor, place, name}}) => {
    console.warn(
      `CONSENT_RETURNED ${vendor} wrote ${name} (${place}) again after it was denied; it has been removed. If it cannot be stopped, set reloadOnWithdrawal.`,
    );
  });
  const look = () => {
    for (const what of ungated())
      console.warn(
        `CONSENT_UNGATED ${what}, and no gate keeps it shut: give it data-category and data-src.`,
      );
  };
  if (document.readyState === 'complete') look();
  else addEventListener('load', look, {once: true});
}
