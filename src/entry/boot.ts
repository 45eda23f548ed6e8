/**
 * The script tag. It pays for itself alone: everything else is loaded by need.
 *
 * ```html
 * <script src="/mobiplus-consent.js" data-endpoint="/v1"></script>
 * ```
 */
import type {Grants, PurposeId} from '../contract/purpose.ts';
import type {Page, Room} from '../journey/page.ts';
import type {RoomName} from '../journey/room-name.ts';
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
  /** Opens a room, such as `preferences`, `notice`, `objection`, `rights` or `history`. */
  open(room: RoomName): Promise<void>;
  /**
   * Answers for the visitor, for a site with an interface of its own. Refusing and withdrawing always work;
   * granting only from within the visitor's own click or key press (`CONSENT_GESTURE`).
   */
  answer(answer: 'accept-all' | 'reject-all' | Grants): Promise<void>;
  /** Hands over the customer portal's token (JWT): what the visitor then does is done in that customer's name. Stored nowhere. */
  identify(token: string): Promise<void>;
}

declare global {
  interface Window {
    mobiplusConsent?: MobiplusConsent;
  }
}

/** A plain link that leads to the switches, on every page (R30); where there is none, the launcher stands in. */
const LINK = '[href="#privacy"]';

/** Opens what the visitor asks for and what the page has a place for. */
function start(page: Page): void {
  document.addEventListener('click', (event) => {
    const opener = (event.target as Element).closest<HTMLElement>(`[data-consent-open],${LINK}`);
    if (!opener) return;
    event.preventDefault();
    void page.open((opener.dataset['consentOpen'] ?? 'preferences') as Room);
  });
  if (page.due()[0]) void page.open('ask');
  const whenParsed = () => {
    if (location.hash === '#privacy') void page.open('preferences');
    for (const {localName} of document.querySelectorAll(':not(:defined)')) {
      const [, room] = localName.split('mobiplus-');
      if (room) void page.open(room as Room);
    }
    if (!document.querySelector(`[data-consent-open=preferences],${LINK}`))
      void page.open('launcher');
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
  const api =
    (name: 'answerFromPage' | 'identify') =>
    async (said: never): Promise<void> =>
      ((await load('api')) as typeof import('./api.ts'))[name](said, page);
  window.mobiplusConsent = {
    has: (purpose) => page?.grants()[purpose] === true,
    getAll: () => ({necessary: true, ...page?.grants()}),
    subscribe: (subscriber) => page?.subscribe(subscriber) ?? (() => undefined),
    open: async (room) => page?.open(room),
    answer: api('answerFromPage'),
    identify: api('identify'),
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
