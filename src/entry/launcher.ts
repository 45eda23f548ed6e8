import type {Page} from '../journey/page.ts';
import {pageLanguage, spokenLanguage} from '../journey/page-language.ts';
import {speak} from '../ui/localization.ts';
import {MobiplusLauncher} from '../ui/launcher/mobiplus-launcher.ts';
import {defineOnce} from './define-once.ts';
import {whenBody} from './when-body.ts';

const LINKS = '[data-consent-open=preferences],[href="#privacy"]';

const PLACED = `${LINKS},mobiplus-launcher:not([data-stand-in])`;

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
  document.querySelectorAll('mobiplus-launcher').forEach(wire);
  if (isFollowed) return;
  isFollowed = true;
  const own = document.createElement('mobiplus-launcher');
  own.dataset['standIn'] = '';
  wire(own);
  standIn(own, wire);
}

/**
 * Stands in for the page's own link or launcher while there is none, as on pages that are put together by script.
 *
 * @param wire Makes a launcher work that the page has put in meanwhile.
 */
function standIn(launcher: MobiplusLauncher, wire: (placed: MobiplusLauncher) => void): void {
  const follow = () => {
    // Who swaps a page's body keeps copies of it, with what stood in for a link.
    for (const one of document.querySelectorAll('mobiplus-launcher'))
      if (one === launcher || one.dataset['standIn'] === undefined) wire(one);
      else one.remove();
    const isNeeded = !document.querySelector(PLACED);
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
  // htmx keeps its copies on the device: what is taken out for this very task is put back after it.
  document.addEventListener('htmx:beforeHistorySave', () => {
    launcher.remove();
  });
}
