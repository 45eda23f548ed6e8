import {setTimeout as pause} from 'node:timers/promises';
import type {Tab} from '../driver/browser.ts';

/** Resolves when the page is complete and has had time for what it would do by itself. */
export async function settled(tab: Tab): Promise<void> {
  await tab.until(() => document.readyState === 'complete');
  await pause(400);
}
