import {aboutFacts} from '../core/about-facts.ts';
import {complete} from '../journey/complete.ts';
import type {Page} from '../journey/page.ts';
import {pageLanguage, spokenLanguage} from '../journey/page-language.ts';
import {MobiplusAbout} from '../ui/about/mobiplus-about.ts';
import {speak} from '../ui/localization.ts';
import {ROOMS} from '../ui/rooms-words.ts';
import {defineOnce} from './define-once.ts';

/** Shows what the notice leaves out where the page has a place of its own for it; beside the notice it stands anyway. */
export async function open(page: Page): Promise<void> {
  await speak(pageLanguage(), ROOMS);
  defineOnce('mobiplus-about', MobiplusAbout);
  const facts = aboutFacts(complete(page.configuration));
  for (const place of document.querySelectorAll('mobiplus-about')) {
    if (place.facts) continue;
    place.language = spokenLanguage();
    place.facts = facts;
    place.addEventListener('mobiplus-open', ({detail: {room}}) => void page.open(room));
  }
}
