/** What the page itself noticed, in milliseconds since the navigation started. */
export interface Noticed {
  /** When the banner's three buttons were in the document. */
  present?: number;
  /** When they were laid out, in sight and under no other thing, in a frame that the browser drew. */
  usable?: number;
  /** When Google was told that something is granted. */
  granted?: number;
  /** From the click to the banner gone and Google told. */
  answered?: number;
  /** From the click to the next frame on screen, in steps of 8 ms. */
  nextFrame?: number;
  clickedAt?: number;
  largestPaint?: number;
  largestIs?: 'banner' | 'page';
  shift: number;
  /** What moved, or grew. */
  shifted: string[];
  tasks: {start: number; duration: number}[];
}

/** What the observed kinds of entries say, each its part. */
interface Entry extends PerformanceEntry {
  readonly value: number;
  readonly hadRecentInput: boolean;
  readonly element?: Element;
  readonly sources: readonly {readonly node?: Node}[];
}

declare global {
  interface Window {
    noticed: Noticed;
    whenUsable: Promise<void>;
    whenAnswered: Promise<void>;
  }
}

/** Runs in the page before any of its scripts, and must stand alone. */
export function probe(banner: string, hasBanner: boolean): void {
  const noticed: Noticed = (window.noticed = {shift: 0, shifted: [], tasks: []});
  let usable = () => {};
  let answered = () => {};
  window.whenUsable = new Promise((resolve) => (usable = resolve));
  window.whenAnswered = new Promise((resolve) => (answered = resolve));
  if (!hasBanner) usable();

  let gone = 0;
  let told = 0;
  const settle = () => {
    if (!gone || !told || noticed.clickedAt === undefined) return;
    noticed.answered ??= Math.max(gone, told) - noticed.clickedAt;
    answered();
  };

  const layer: unknown[] = (window.dataLayer = []);
  layer.push = function (...messages: unknown[]) {
    const now = performance.now();
    for (const message of messages) {
      const [name, action, state] = Array.from(message as ArrayLike<unknown>);
      if (name !== 'consent' || action !== 'update') continue;
      if (Object.values(state as object).includes('granted')) noticed.granted ??= now;
      if (noticed.clickedAt !== undefined) told ||= now;
    }
    settle();
    return Array.prototype.push.apply(this, messages);
  };

  /** What anybody would call usable: a hand would hit every button. */
  const inReach = (button: Element) => {
    const {x, y, width, height} = button.getBoundingClientRect();
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    return width > 20 && height > 15 && !!hit && button.contains(hit);
  };
  const look = () => {
    // Frames are not drawn before the page's styles are there, so that this waits for them too.
    requestAnimationFrame(() => {
      const buttons = [...document.querySelectorAll(`${banner} button`)];
      if (buttons.length < 3 || !buttons.every(inReach)) {
        look();
        return;
      }
      noticed.usable = performance.now();
      usable();
    });
  };
  new MutationObserver(() => {
    const here = document.querySelector(banner);
    if (noticed.present === undefined && (here?.querySelectorAll('button').length ?? 0) >= 3) {
      noticed.present = performance.now();
      look();
    }
    if (noticed.usable !== undefined && !here) {
      gone ||= performance.now();
      settle();
    }
  }).observe(document, {childList: true, subtree: true});

  addEventListener(
    'click',
    ({timeStamp}) => {
      noticed.clickedAt = timeStamp;
    },
    {capture: true, once: true},
  );

  const observe = (type: string, see: (entry: Entry) => void, more = {}) => {
    new PerformanceObserver((list) => {
      (list.getEntries() as Entry[]).forEach(see);
    }).observe({type, buffered: true, ...more});
  };
  observe('longtask', ({startTime, duration}) => noticed.tasks.push({start: startTime, duration}));
  observe('layout-shift', ({value, hadRecentInput, sources}) => {
    if (hadRecentInput) return;
    noticed.shift += value;
    noticed.shifted.push(...sources.map(({node}) => node?.nodeName.toLowerCase() ?? 'gone'));
  });
  observe('largest-contentful-paint', ({startTime, element}) => {
    noticed.largestPaint = startTime;
    noticed.largestIs = element?.closest(banner) ? 'banner' : 'page';
  });
  observe(
    'event',
    ({name, duration}) => {
      if (name === 'click') noticed.nextFrame ??= duration;
    },
    {durationThreshold: 16},
  );
}
