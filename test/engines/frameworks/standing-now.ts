import type {Change} from '../../../src/signals/page-events.ts';

/** How much of the SDK stands on the page, and what of the gated is open. Runs in the page. */
export function standingNow() {
  const count = (selector: string) => document.querySelectorAll(selector).length;
  return {
    banners: count('mobiplus-banner'),
    launchers: count('mobiplus-launcher'),
    openFrames: count('iframe[data-category][src]'),
    shutFrames: count('iframe[data-category]:not([src])'),
    ran: window.seen.ran,
    layer: (window.dataLayer ?? []).filter((one) => {
      const {event, mobiplus_consent: change} = one as {event?: string; mobiplus_consent?: Change};
      return event === 'mobiplus_consent_update' && change?.source === 'visitor';
    }).length,
    subscriber: window.seen.subscriber,
    written: window.seen.written,
    unload: window.seen.unload,
    errors: window.seen.errors,
  };
}
