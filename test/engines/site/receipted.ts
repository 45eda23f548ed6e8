import type {Tab} from '../driver/browser.ts';
import {savedWords} from './saved-words.ts';

/** Resolves when the page says that a decision is saved and nothing waits on the device any more, with the page's words. */
export async function receipted(tab: Tab): Promise<string> {
  const words = await tab.until(savedWords);
  await tab.until(() => localStorage.length === 0);
  return words;
}
