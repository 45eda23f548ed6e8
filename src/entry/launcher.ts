import type {Page} from '../journey/page.ts';
import {pageLanguage} from '../journey/page-language.ts';
import {speak} from '../ui/localization.ts';
import {MobiplusLauncher} from '../ui/launcher/mobiplus-launcher.ts';
import {defineOnce} from './define-once.ts';
import {whenBody} from './when-body.ts';

const LINKS = '[data-consent-open=preferences],[href="#privacy"]';

const wired = new WeakSet<Element>();

/** Shows the launcher: where the page has put it, and on a page that has no link of its own to the switches (R30). */
export async function open(page: Page): Promise<void> {
  await Promise.all([speak(pageLanguage()), whenBody()]);
  defineOnce('mobiplus-launcher', MobiplusLauncher);
  if (!document.querySelector('mobiplus-launcher')) standIn();
  for (const launcher of document.querySelectorAll('mobiplus-launcher')) {
    if (wired.has(launcher)) continue;
    wired.add(launcher);
    launcher.language = pageLanguage();
    launcher.addEventListener('mobiplus-open', ({detail: {room}}) => void page.open(room));
  }
}

/** Stands in for the page's own link, and goes when that link comes, as on pages that are put together by script. */
function standIn(): void {
  if (document.querySelector(LINKS)) return;
  const launcher = document.createElement('mobiplus-launcher');
  document.body.append(launcher);
  const observer = new MutationObserver(() => {
    if (!document.querySelector(LINKS)) return;
    observer.disconnect();
    launcher.remove();
  });
  observer.observe(document.body, {childList: true, subtree: true});
}
