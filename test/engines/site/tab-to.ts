import type {Tab} from '../driver/browser.ts';

const ENOUGH = 100;

/** The words on what has the focus, inside shadow roots too. Runs in the page. */
function focusedWords(): string {
  let focused = document.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused === document.body ? '' : (focused?.textContent.replace(/\s+/g, ' ').trim() ?? '');
}

/** Moves the focus by the Tab key to what says just this. @throws where a hundred presses do not reach it. */
export async function tabTo(tab: Tab, words: string): Promise<void> {
  for (let presses = 0; presses < ENOUGH; presses++) {
    await tab.press('Tab');
    if ((await tab.evaluate(focusedWords)) === words) return;
  }
  throw new Error(`the Tab key does not lead to ${words}`);
}
