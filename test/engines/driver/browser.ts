/** A browser as the suites see it, whichever engine it is. */
import type {Network} from './open-network.ts';
import type {Device} from './read-device.ts';

export type Engine = 'chromium' | 'firefox' | 'webkit';

/** Keys that have the same name in all three engines' drivers. */
export type Key =
  'Tab' | 'Enter' | 'Space' | 'Escape' | 'ArrowUp' | 'ArrowDown' | 'PageUp' | 'PageDown' | 'End';

/** What of a result is left once it is true. */
export type Truthy<Result> = Exclude<Result, false | 0 | '' | null | undefined>;

/** A cookie as the engine itself lists it: `HttpOnly` ones too. */
export interface JarCookie {
  readonly name: string;
  readonly value: string;
  readonly domain: string;
  readonly path: string;
  readonly httpOnly: boolean;
}

export interface Stored extends Device {
  /** The engine's own list, by name. In WebKit the cookies of the page that is open, in the others all of the visitor's. */
  readonly jar: readonly JarCookie[];
}

/** As much as each engine does in a way of its own. */
export interface EngineTab {
  /** Resolves when the page has loaded. */
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Runs a function in the page and resolves with what it answers, or what its promise does. It sees nothing but its arguments, and both ways only JSON goes. */
  evaluate<Args extends unknown[], Result>(
    ask: (...args: Args) => Result,
    ...args: Args
  ): Promise<Awaited<Result>>;
  /** Presses and lifts the left button at a point of the viewport. */
  pressAt(x: number, y: number): Promise<void>;
  /** Presses and lifts a key, as a keyboard does: the page has user activation (HTML §6.4). */
  press(key: Key): Promise<void>;
  /** A picture of the viewport, as PNG. */
  screenshot(): Promise<Uint8Array>;
  /** WebKit's tabs are windows, none of which hides another: there it has no effect. */
  bringToFront(): Promise<void>;
  jar(): Promise<readonly JarCookie[]>;
  close(): Promise<void>;
}

export interface Tab extends Omit<EngineTab, 'pressAt' | 'jar'> {
  /** Asks the page again and again until the answer is true. @throws after ten seconds. */
  until<Args extends unknown[], Result>(
    ask: (...args: Args) => Result,
    ...args: Args
  ): Promise<Truthy<Awaited<Result>>>;
  /** Presses the middle of an element with the pointer, once it stands still and nothing covers it. ` >>> ` leads into an open shadow root. @throws after ten seconds. */
  click(selector: string): Promise<void>;
  /** The same, of the first such element that says just these words. */
  clickText(selector: string, text: string): Promise<void>;
  /** All that stands on the device for the site of the page. */
  stored(): Promise<Stored>;
  /** Addresses of all requests to other hosts, in order. The network knows the visitor, not the tab: those of the visitor's other tabs are among them. */
  foreign(): string[];
}

/** A fresh profile: nothing in common with any other visitor. */
export interface Visitor {
  /** What lies between this visitor and every host but the site's. */
  readonly network: Network;
  openTab(): Promise<Tab>;
  /** Ends the profile with all it kept. In WebKit that is a browser of its own: a suite with many visitors sends them home. */
  close(): Promise<void>;
}

/** A visitor before the network has been put round it. */
export interface EngineVisitor {
  openTab(): Promise<EngineTab>;
  close(): Promise<void>;
}

export interface EngineBrowser {
  /** @param proxy `host:port` of the proxy that gets every request but those to localhost. */
  newVisitor(proxy: string): Promise<EngineVisitor>;
  close(): Promise<void>;
}

export interface BrowserOptions {
  /** Sends Global Privacy Control, by the browser's own setting. */
  readonly gpc?: boolean;
}

export interface Browser {
  readonly engine: Engine;
  newVisitor(): Promise<Visitor>;
  /** Ends the browser, its visitors and their networks. */
  close(): Promise<void>;
}
