import type {BootConfiguration} from '../../../src/contract/boot-configuration.ts';
import type {Choice} from '../../../src/contract/choice.ts';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {formatChoice} from '../../../src/core/choice-text.ts';
import {dayOf} from '../../../src/core/day-of.ts';
import {bootDefaults} from '../../../src/core/default-configuration.ts';
import type {Chunk} from '../../../src/entry/loader.ts';
import {openPage} from '../../../src/entry/open-page.ts';
import type {Source} from '../../../src/signals/page-events.ts';
import {traceHint} from '../../../src/signals/traces/trace-hint.ts';
import {writeChoice} from '../../../src/storage/choice-cookie.ts';
import {dropCookies} from './cookies.ts';

// As the build writes it into the script.
Object.assign(window, {__TRACES__: traceHint()});

/** The name of the cookie that tests of real pages write. */
export const COOKIE = 'consent-real';

/** A choice of today, in which these purposes are granted and no other. */
export function choiceOf(...granted: readonly string[]): string {
  const choice: Choice = {
    day: dayOf(Date.now()),
    answers: Object.fromEntries(
      bootDefaults.purposes.map(({id}) => [id, {granted: granted.includes(id), revision: 1}]),
    ),
    ...(granted[0] && {ref: `v_${'r'.repeat(22)}`, seq: 0}),
  };
  return formatChoice(choice);
}

let closing = new AbortController();

/** Closes the tabs that a test has opened: they hear nothing any more. */
export function closeTabs(): void {
  closing.abort();
  closing = new AbortController();
}

/** Begins a page so that it can be closed: whatever it listens to ends then. */
function beginClosable(begin: () => void): void {
  const {signal} = closing;
  const {BroadcastChannel: Channel} = window;
  const {cookieStore} = window as {cookieStore?: EventTarget};
  const targets = [window, ...(cookieStore ? [cookieStore] : [])];
  for (const target of targets)
    target.addEventListener = (type: string, hear: EventListener) => {
      EventTarget.prototype.addEventListener.call(target, type, hear, {signal});
    };
  window.BroadcastChannel = class extends Channel {
    constructor(name: string) {
      super(name);
      signal.addEventListener('abort', () => {
        this.close();
      });
    }
  };
  begin();
  window.BroadcastChannel = Channel;
  for (const target of targets) Reflect.deleteProperty(target, 'addEventListener');
}

/** The page's real instance, but for the courier, which only notes what it is given. What begins it is the test's to call. */
export function realPage(more: Partial<BootConfiguration> = {}) {
  const posted: DecisionRecord[] = [];
  const opened: Chunk[] = [];
  const courier = {
    deliverMail({fresh}: {fresh?: DecisionRecord}) {
      if (fresh) posted.push(fresh);
    },
  };
  const load = (chunk: Chunk): Promise<unknown> => {
    if (chunk === 'courier') return Promise.resolve(courier);
    opened.push(chunk);
    if (chunk !== 'api' && chunk !== 'obey') return Promise.resolve({open: () => undefined});
    return import(new URL(`../../../src/entry/${chunk}.ts`, import.meta.url).href);
  };
  const configuration = {...bootDefaults, cookieName: COOKIE, ...more};
  const [page, start] = openPage(configuration, load, '');
  const begin = () => {
    beginClosable(start);
  };
  /** Makes a choice true on the page, and on the device. */
  const choose = (choice: string, source: Source = 'visitor') => {
    page.settle(choice, source, () => {
      if (choice) writeChoice(choice, configuration);
      else dropCookies(configuration.cookieName);
    });
  };
  return {page, begin, load, posted, opened, choose};
}
