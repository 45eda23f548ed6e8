/** What a page has seen of the SDK since it was loaded. */
export interface Seen {
  /** Calls of a subscriber for the visitor's decisions. */
  subscriber: number;
  /** Runs of the gated scripts, by name. */
  ran: Record<string, number>;
  /** Frames of gated embeds that have loaded. */
  frames: number;
  /** What must never be: calls of document.write, and listeners that keep a page out of the back/forward cache. */
  written: number;
  unload: string[];
  /** What the console and the page were told of errors. */
  errors: string[];
}

declare global {
  interface Window {
    seen: Seen;
  }
}

/** Begins to write down. Runs in the page, before everything else. */
function watch(): void {
  const seen: Seen = {
    subscriber: 0,
    ran: {},
    frames: 0,
    written: 0,
    unload: [],
    errors: [],
  };
  window.seen = seen;
  for (const name of ['write', 'writeln'] as const)
    document[name] = () => {
      seen.written += 1;
    };
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (type, ...rest) {
    if (/^(before)?unload$/.test(type)) seen.unload.push(type);
    listen.call(this, type, ...rest);
  };
  const say = console.error;
  console.error = (...told: unknown[]) => {
    seen.errors.push(told.map(String).join(' '));
    say(...told);
  };
  addEventListener('error', ({message}) => seen.errors.push(message));
  addEventListener('unhandledrejection', ({reason}) => seen.errors.push(String(reason)));
}

/** Goes on, once the SDK is there. Runs in the page. */
function watchSdk(): void {
  const {seen} = window;
  window.mobiplusConsent?.subscribe((_grants, source) => {
    if (source === 'visitor') seen.subscriber += 1;
  });
}

/** The path of what stands in gated frames: it tells the page that it has loaded. */
export const FRAME = '/own/frame';
export const FRAME_PAGE = '<!doctype html><title>Ram</title><script>parent.seen.frames++</script>';

/** What a gated script says of itself. */
export const says = (name: string): string =>
  `window.seen.ran['${name}'] = (window.seen.ran['${name}'] ?? 0) + 1`;

/** A gated script that stands inline. */
export const gatedScript = (name: string): string =>
  `<script type="text/plain" data-category="analytics">${says(name)}</script>`;

/** A gated frame. */
export const gatedFrame = `<iframe data-category="ads-personalisation" data-src="${FRAME}" title="Ram"></iframe>`;

/** What watches, before the script tag and after it: scripts to stand inline. */
export const watching = [`(${String(watch)})()`, `(${String(watchSdk)})()`] as const;

/** The head of a page that watches, with the script tag and a gated script in it. */
export const watchedHead = (title: string, more = ''): string =>
  `<meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"><script>${watching[0]}</script>` +
  `<script src="/mobiplus-consent.js" data-endpoint="/v1"></script><script>${watching[1]}</script>` +
  `${gatedScript('head')}${more}`;

/** A page that watches. */
export const watchedPage = (title: string, body: string, more = ''): string =>
  `<!doctype html><html lang="sv"><head>${watchedHead(title, more)}</head><body>${body}</body></html>`;
