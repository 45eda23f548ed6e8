import type {MobiplusConsent} from '../../../src/entry/mobiplus-consent.ts';

/** One thing that happened on the page, with how the page stood in that moment. */
export interface Entry {
  /** `kept`: the choice is on the device. `over`: the call that brought it about has returned. The others are the six steps. */
  readonly step:
    | 'kept'
    | 'google'
    | 'vendor'
    | 'trace'
    | 'gate'
    | 'data-layer'
    | 'event'
    | 'subscriber'
    | 'over';
  readonly what: string;
  readonly says: unknown;
  /** What `getAll()` answers. */
  readonly grants: Readonly<Record<string, boolean>> | null;
  /** What `<html data-consent>` says. */
  readonly html: string | null;
  /** Which of the trackers' things stand on the device. */
  readonly left: readonly string[];
  /** Milliseconds since the epoch. */
  readonly time: number;
}

/** A thing of a tracker's on the device: `cookie _ga`. */
export type Trace = `${'cookie' | 'localStorage' | 'sessionStorage'} ${string}`;

/** What the page of the test keeps beside the journal. */
export interface Watched extends Window {
  journal: Entry[];
  note(step: Entry['step'], what: string, says: unknown): void;
}

/**
 * Writes down on the page what the SDK does to it, as it happens, and lets trackers write what they may. Runs in the page, before the SDK.
 *
 * @param traces What trackers keep while a consent type is granted to them, by that type.
 */
export function keepJournal(
  tag: string,
  traces: Readonly<Record<'analytics_storage' | 'ad_storage', readonly Trace[]>>,
): void {
  const page = window as unknown as Watched & Record<string, any>;
  const jar = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') as {
    get(): string;
    set(value: string): void;
  };
  const areas: Record<string, Storage> = {localStorage, sessionStorage};
  const all = [...traces.analytics_storage, ...traces.ad_storage];
  const stands = (trace: string) => {
    const [place = '', name = ''] = trace.split(' ');
    return place === 'cookie'
      ? `; ${jar.get.call(document)}`.includes(`; ${name}=`)
      : areas[place]!.getItem(name) !== null;
  };
  page.journal = [];
  // Each entry has copies of its own: what is there twice comes out of Firefox once.
  const copy = (value: unknown) => JSON.parse(JSON.stringify(value));
  page.note = (step, what, says) => {
    // Until the SDK is there, a queue of calls.
    const consent = window.mobiplusConsent as Partial<MobiplusConsent> | undefined;
    page.journal.push({
      step,
      what,
      says: copy(says),
      grants: copy(consent?.getAll ? consent.getAll() : null),
      html: document.documentElement.dataset['consent'] ?? null,
      left: all.filter(stands),
      time: Date.now(),
    });
  };

  let gone: string[] = [];
  const goes = (trace: string) => {
    if (!all.includes(trace as Trace) || gone.includes(trace)) return;
    gone.push(trace);
    page.note('trace', trace, 'cleared');
  };
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => jar.get.call(document),
    set(value: string) {
      jar.set.call(document, value);
      const [name = ''] = value.split('=');
      if (name === 'consent-mobiplus') {
        gone = [];
        page.note('kept', name, value);
        queueMicrotask(() => page.note('over', 'the call', null));
      }
      if (value.includes('Max-Age=0')) goes(`cookie ${name}`);
    },
  });
  const {removeItem} = Storage.prototype;
  Storage.prototype.removeItem = function (name) {
    removeItem.call(this, name);
    goes(`${this === localStorage ? 'localStorage' : 'sessionStorage'} ${name}`);
  };

  const messages: any[] = (page['dataLayer'] = []);
  messages.push = (...more) => {
    for (const one of more) {
      if (one[0] === 'consent' && one[1] === 'update') page.note('google', 'update', one[2]);
      if (one.event === 'mobiplus_consent_update')
        page.note('data-layer', one.event, one.mobiplus_consent);
    }
    return Array.prototype.push.apply(messages, more);
  };

  Object.defineProperty(window, `ga-disable-${tag}`, {
    set: (value) => page.note('vendor', 'google-analytics', value),
  });
  const uetq: unknown[] = (page['uetq'] = []);
  uetq.push = (...said) => {
    page.note('vendor', 'microsoft-uet', said);
    return 0;
  };
  page['clarity'] = (...said: unknown[]) => page.note('vendor', 'microsoft-clarity', said);

  // An element's life is told of in the very call that puts it on the page, and takes it away.
  customElements.define(
    'order-probe',
    class extends HTMLElement {
      connectedCallback() {
        page.note('gate', this.title, 'open');
      }
      disconnectedCallback() {
        page.note('gate', this.title, 'shut');
      }
    },
  );
  HTMLIFrameElement.prototype.setAttribute = function (name, value) {
    Element.prototype.setAttribute.call(this, name, value);
    if (name === 'src') page.note('gate', 'frame', 'open');
  };
  HTMLIFrameElement.prototype.removeAttribute = function (name) {
    Element.prototype.removeAttribute.call(this, name);
    if (name === 'src') page.note('gate', 'frame', 'shut');
  };

  const write = (trace: string) => {
    const [place = '', name = ''] = trace.split(' ');
    if (place === 'cookie') jar.set.call(document, `${name}=1; Path=/`);
    else areas[place]!.setItem(name, '1');
  };
  document.addEventListener('mobiplus-consent-change', ({detail}) => {
    page.note('event', 'mobiplus-consent-change', detail);
    const {grants} = detail;
    if (grants['analytics']) traces.analytics_storage.forEach(write);
    if (grants['ads-measurement'] || grants['ads-personalisation'])
      traces.ad_storage.forEach(write);
  });
  const queue: unknown[] = [];
  Object.assign(page, {mobiplusConsent: queue});
  queue.push([
    'subscribe',
    (grants: unknown, source: unknown, origins: unknown) =>
      page.note('subscriber', 'subscribe', {v: 1, grants, origins, source}),
  ]);
}
