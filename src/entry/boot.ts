/**
 * The script tag. It pays for itself alone: everything else is loaded by need.
 *
 * ```html
 * <script src="/mobiplus-consent.js" data-endpoint="/v1"></script>
 * ```
 */
import type {Page, Room} from '../journey/page.ts';
import {denyGoogle} from '../signals/google-consent.ts';
import {report} from '../signals/report.ts';
import {openLoader} from './loader.ts';
import type {MobiplusConsent, QueuedCall} from './mobiplus-consent.ts';
import {openApi} from './open-api.ts';
import {openPage} from './open-page.ts';
import {readConfiguration} from './read-configuration.ts';

declare global {
  interface Window {
    mobiplusConsent?: MobiplusConsent;
  }
}

/** A plain link that leads to the switches, on every page (R30); where there is none, the launcher stands in. */
const LINK = '[href="#privacy"]';

/** Opens what the visitor asks for and what the page has a place for, also on pages that change themselves. */
function start(page: Page): void {
  document.addEventListener('click', (event) => {
    const opener = (event.target as Element).closest<HTMLElement>(`[data-consent-open],${LINK}`);
    if (!opener) return;
    event.preventDefault();
    void page.open((opener.dataset['consentOpen'] ?? 'preferences') as Room);
  });
  const {migration} = page.configuration;
  /** Asks, or asks again: a page that swaps its body takes the question with it. */
  const ask = () => {
    if (page.due()[0]) void page.open(migration?.from && !page.choice() ? 'migrate' : 'ask');
  };
  ask();
  if ('dataProtectionControl' in navigator || page.hearsNew()) void page.open('signal');
  const look = () => {
    // Whoever moves a page's content by script moves it here, or takes another body.
    observer.observe(document.body, {childList: true});
    ask();
    for (const {localName} of document.querySelectorAll(':not(:defined)')) {
      const [, room] = localName.split('mobiplus-');
      if (room) void page.open(room as Room);
    }
    if (!document.querySelector(`[data-consent-open=preferences],${LINK},mobiplus-launcher`))
      void page.open('launcher');
  };
  const observer = new MutationObserver(look);
  const whenParsed = () => {
    if (location.hash === '#privacy') void page.open('preferences');
    look();
    observer.observe(document.documentElement, {childList: true});
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', whenParsed);
  else whenParsed();
}

/** Wires the page, or says why it stays shut. */
function boot(tag: HTMLScriptElement | null): void {
  // A queue of calls that wait; or this very script, once before.
  const early = window.mobiplusConsent as (Partial<MobiplusConsent> & QueuedCall[]) | undefined;
  if (early?.ready) {
    report('CONSENT_TWICE', '');
    return;
  }
  const [configuration, wrong] = readConfiguration(tag);
  denyGoogle(configuration.google);
  const load = openLoader(new URL(tag?.dataset['base'] ?? tag?.src ?? '/', location.href));
  const [page, begin] = openPage(configuration, load, tag?.nonce ?? '');
  const ready = new Promise<void>((resolve) => {
    const go = () => {
      if (!wrong) {
        begin();
        start(page);
      }
      resolve();
    };
    // A page that is only being prepared shows, reads and writes nothing.
    if ((document as {prerendering?: boolean}).prerendering)
      document.addEventListener('prerenderingchange', go);
    else go();
  });
  openApi(page, load, ready, early);
  if (wrong) report('CONSENT_CONFIG', wrong);
  if (wrong || tag?.dataset['debug'] !== undefined)
    void load('check').then((check) => {
      (check as typeof import('./check.ts')).explain(tag);
    });
}

boot(document.currentScript as HTMLScriptElement | null);
