import type {Page} from '../journey/page.ts';
import {pageLanguage, spokenLanguage} from '../journey/page-language.ts';
import {speak} from '../ui/localization.ts';
import {MobiplusLauncher} from '../ui/launcher/mobiplus-launcher.ts';
import {defineOnce} from './define-once.ts';
import {whenBody} from './when-body.ts';

const LINKS = '[data-consent-open=preferences],[href="#privacy"]';

const wired = new WeakSet<Element>();
let isFollowed = false;

/** Shows the launcher: where the page has put it, and on a page that has no link of its own to the switches (R30). */
export async function open(page: Page): Promise<void> {
  await Promise.all([speak(pageLanguage()), whenBody()]);
  defineOnce('mobiplus-launcher', MobiplusLauncher);
  const wire = (launcher: MobiplusLauncher) => {
    if (wired.has(launcher)) return;
    wired.add(launcher);
    launcher.language = spokenLanguage();
    launcher.addEventListener('mobiplus-open', ({detail: {room}}) => void page.open(room));
  };
  const placed = document.querySelectorAll('mobiplus-launcher');
  placed.forEach(wire);
  if (placed[0] || isFollowed) return;
  isFollowed = true;
  const own = document.createElement('mobiplus-launcher');
  wire(own);
  standIn(own);
}

/** Stands in for the page's own link while there is none, as on pages that are put together by script. */
function standIn(launcher: MobiplusLauncher): void {
  const follow = () => {
    const isNeeded = !document.querySelector(LINKS);
    if (isNeeded === launcher.isConnected) return;
    if (isNeeded) document.body.append(launcher);
    else launcher.remove();
  };
  follow();
  new MutationObserver(follow).observe(document, {
    childList: true,
    subtree: true,
    attributeFilter: ['href', 'data-consent-open'],
  });
}
