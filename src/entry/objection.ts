import {object} from '../journey/object.ts';
import type {Page} from '../journey/page.ts';
import {pageLanguage} from '../journey/page-language.ts';
import {prepare} from '../journey/prepare.ts';
import {speak} from '../ui/localization.ts';
import {MobiplusObjection} from '../ui/objection/mobiplus-objection.ts';
import {MobiplusStatus} from '../ui/status/mobiplus-status.ts';
import {defineOnce} from './define-once.ts';
import {showProgress} from './show-progress.ts';

/** Opens the objection to direct marketing. */
export async function open(page: Page): Promise<void> {
  const [witness] = await Promise.all([prepare(page), speak(pageLanguage())]);
  if (document.querySelector('mobiplus-objection')) return;
  defineOnce('mobiplus-status', MobiplusStatus);
  defineOnce('mobiplus-objection', MobiplusObjection);
  const room = document.createElement('mobiplus-objection');
  room.language = pageLanguage();
  const shownAt = Date.now();
  room.addEventListener('mobiplus-objection', ({detail: {channel, address}}) => {
    void showProgress(object(channel, address, shownAt, page, witness), room);
  });
  document.body.append(room);
}
