/** Registers every element. */
import {MobiplusBanner} from '../ui/banner/mobiplus-banner.ts';
import {MobiplusNotice} from '../ui/notice/mobiplus-notice.ts';
import {MobiplusNoticeRoom} from '../ui/notice/mobiplus-notice-room.ts';
import {MobiplusObjection} from '../ui/objection/mobiplus-objection.ts';
import {MobiplusPreferences} from '../ui/preferences/mobiplus-preferences.ts';
import {MobiplusStatus} from '../ui/status/mobiplus-status.ts';
import {defineOnce} from './define-once.ts';

defineOnce('mobiplus-banner', MobiplusBanner);
defineOnce('mobiplus-notice', MobiplusNotice);
defineOnce('mobiplus-notice-room', MobiplusNoticeRoom);
defineOnce('mobiplus-objection', MobiplusObjection);
defineOnce('mobiplus-preferences', MobiplusPreferences);
defineOnce('mobiplus-status', MobiplusStatus);
