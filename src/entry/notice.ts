import {pageLanguage} from '../journey/page-language.ts';
import {speak} from '../ui/localization.ts';
import {MobiplusNotice} from '../ui/notice/mobiplus-notice.ts';
import {MobiplusNoticeRoom} from '../ui/notice/mobiplus-notice-room.ts';
import {defineOnce} from './define-once.ts';

/** Shows the notice: in its place where the page has one, else in a room. */
export async function open(): Promise<void> {
  const language = pageLanguage();
  await speak(language);
  defineOnce('mobiplus-notice', MobiplusNotice);
  defineOnce('mobiplus-notice-room', MobiplusNoticeRoom);
  const place = document.querySelector('mobiplus-notice');
  if (place) {
    if (document.readyState !== 'loading') place.scrollIntoView({block: 'nearest'});
    return;
  }
  const room = document.createElement('mobiplus-notice-room');
  room.language = language;
  document.body.append(room);
}
