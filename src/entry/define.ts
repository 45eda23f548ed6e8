/** Registers every element. */
import {MobiplusAbout} from '../ui/about/mobiplus-about.ts';
import {MobiplusBanner} from '../ui/banner/mobiplus-banner.ts';
import {MobiplusDialog} from '../ui/dialog/mobiplus-dialog.ts';
import {MobiplusGate} from '../ui/gate/mobiplus-gate.ts';
import {MobiplusHistory} from '../ui/history/mobiplus-history.ts';
import {MobiplusLauncher} from '../ui/launcher/mobiplus-launcher.ts';
import {MobiplusNotice} from '../ui/notice/mobiplus-notice.ts';
import {MobiplusObjection} from '../ui/objection/mobiplus-objection.ts';
import {MobiplusPreferences} from '../ui/preferences/mobiplus-preferences.ts';
import {MobiplusRights} from '../ui/rights/mobiplus-rights.ts';
import {MobiplusStatus} from '../ui/status/mobiplus-status.ts';
import {MobiplusSubprocessors} from '../ui/subprocessors/mobiplus-subprocessors.ts';
import {defineOnce} from './define-once.ts';

defineOnce('mobiplus-about', MobiplusAbout);
defineOnce('mobiplus-banner', MobiplusBanner);
defineOnce('mobiplus-dialog', MobiplusDialog);
defineOnce('mobiplus-gate', MobiplusGate);
defineOnce('mobiplus-history', MobiplusHistory);
defineOnce('mobiplus-launcher', MobiplusLauncher);
defineOnce('mobiplus-notice', MobiplusNotice);
defineOnce('mobiplus-objection', MobiplusObjection);
defineOnce('mobiplus-preferences', MobiplusPreferences);
defineOnce('mobiplus-rights', MobiplusRights);
defineOnce('mobiplus-status', MobiplusStatus);
defineOnce('mobiplus-subprocessors', MobiplusSubprocessors);
