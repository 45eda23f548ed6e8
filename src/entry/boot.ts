/**
 * The script tag. It pays for itself alone: everything else is loaded by need.
 *
 * ```html
 * <script src="/mobiplus-consent.js" data-endpoint="/v1"></script>
 * ```
 */
import type {Grants, PurposeId} from '../contract/purpose.ts';
import type {Page, Room} from '../journey/page.ts';
import {denyGoogle} from '../signals/google-consent.ts';
import type {Subscriber} from '../signals/page-events.ts';
import {report} from '../signals/report.ts';
import {openLoader} from './loader.ts';
import {openPage} from './open-page.ts';
import {readConfiguration} from './read-configuration.ts';

/** `window.mobiplusConsent`: what the page's own scripts may ask and say. */
export interface MobiplusConsent {
  /** Whether a purpose is granted now. Unknown purposes are not. */
  has(purpose: PurposeId): boolean;
  /** Every purpose, granted or not. */
  getAll(): Grants;
  /** Calls back now, and at every change. @returns a function that ends it. */
  subscribe(subscriber: Subscriber): () => void;
  /** Opens a room: `preferences`, `notice` or `objection`. */
  open(room: Exclude<Room, 'ask'>): Promise<void>;
  /**
   * Answers for the visitor, for a site with an interface of its own. Refusing and withdrawing always work;
   * granting only from within the visitor's own click or key press (`CONSENT_GESTURE`).
   */
  answer(answer: 'accept-all' | 'reject-all' | Grants): Promise<void>;
}

declare global {
  interface Window {
    mobiplusConsent?: MobiplusConsent;
  }
}

/** Opens what the visitor asks for and what the page has a place for. */
function start(page: Page): void {
  document.addEventListener('click', (event) => {
    const opener = (event.target as Element).closest<HTMLElement>('[data-consent-open]');
    const room = opener?.dataset['consentOpen'] ?? '';
    if (!/^[a-z]+$/.test(room)) return; // a name, never a path: markup may be a stranger's
    event.preventDefault();
    void page.open(room as Room);
  });
  if (page.mustAsk()) void page.open('ask');
  const whenParsed = () => {
    if (location.hash === '#privacy') void page.open('preferences');
    if (document.querySelector('mobiplus-notice')) void page.open('notice');
  };
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', whenParsed);
  else whenParsed();
}

/** Wires the page, or says why it stays shut. */
function boot(tag: HTMLScriptElement | null): void {
  if (window.mobiplusConsent) {
    report('CONSENT_TWICE', 'twice');
    return;
  }
  denyGoogle();
  const load = openLoader(new URL(tag?.dataset['base'] ?? tag?.src ?? '/', location.href));
  const configuration = readConfiguration(tag);
  let page: Page | undefined;
  window.mobiplusConsent = {
    has: (purpose) => page?.grants()[purpose] === true,
    getAll: () => ({necessary: true, ...page?.grants()}),
    subscribe: (subscriber) => page?.subscribe(subscriber) ?? (() => undefined),
    open: async (room) => page?.open(room),
    answer: async (said) =>
      ((await load('api')) as typeof import('./api.ts')).answerFromPage(said, page),
  };
  const broken = typeof configuration === 'string';
  if (broken) report('CONSENT_CONFIG', `${configuration} is wrong`);
  if (broken || tag?.dataset['debug'] !== undefined)
    void load('check').then((check) => {
      (check as typeof import('./check.ts')).explain(tag);
    });
  if (broken) return;
  const begin = () => {
    start((page = openPage(configuration, load)));
  };
  // A page that is only being prepared shows, reads and writes nothing.
  if ((document as {prerendering?: boolean}).prerendering)
    document.addEventListener('prerenderingchange', begin, {once: true});
  else begin();
}

boot(document.currentScript as HTMLScriptElement | null);
