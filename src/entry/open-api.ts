import type {Page} from '../journey/page.ts';
import {isGesture} from '../signals/is-gesture.ts';
import type {Chunk} from './loader.ts';
import type {MobiplusConsent, QueuedCall} from './mobiplus-consent.ts';

/** Methods that are loaded at their first call. */
type Later = 'whenGranted' | 'accept' | 'refuse' | 'withdraw' | 'object' | 'identify' | 'export';
const LATER = 'whenGranted accept refuse withdraw object identify export'.split(' ') as Later[];

/**
 * Puts `window.mobiplusConsent` in its place.
 *
 * @param ready Resolves when the page is in step with what the device remembers. @param early Calls that the page has left there beforehand.
 */
export function openApi(
  page: Page,
  load: (chunk: Chunk) => Promise<unknown>,
  ready: Promise<void>,
  early: readonly QueuedCall[] = [],
): void {
  const api = {
    ready: ready.then(() => api),
    push(...calls: readonly QueuedCall[]) {
      for (const call of calls)
        void ready.then(() => {
          if (typeof call === 'function') call(api);
          else (api[call[0]] as (...said: unknown[]) => void)(...call.slice(1));
        });
    },
    getAll: page.grants,
    origins: page.origins,
    has: (purpose) => page.grants()[purpose] === true,
    subscribe: page.subscribe,
    show: page.open,
  } as MobiplusConsent;
  for (const name of LATER)
    api[name] = (async (said: never) => {
      const gesture = isGesture();
      await ready;
      return ((await load('api')) as typeof import('./api.ts'))[name](said, page, gesture);
    }) as never;
  window.mobiplusConsent = api;
  api.push(...early);
}
