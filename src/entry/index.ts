/**
 * What an application may import; importing it changes nothing.
 *
 * @packageDocumentation
 */
export {defaultConfiguration} from '../core/default-configuration.ts';
export {formatChoice, parseChoice} from '../core/choice-text.ts';
export {currentGrants} from '../core/current-grants.ts';
export {isDue} from '../core/is-due.ts';
export {verifyReceipt, type Verdict} from '../core/verify-receipt.ts';
export {speak} from '../ui/localization.ts';
export {AnswerEvent, OpenEvent} from '../ui/events.ts';
export {MobiplusBanner} from '../ui/banner/mobiplus-banner.ts';
export {MobiplusNotice} from '../ui/notice/mobiplus-notice.ts';
export {MobiplusObjection, ObjectionEvent} from '../ui/objection/mobiplus-objection.ts';
export {MobiplusPreferences} from '../ui/preferences/mobiplus-preferences.ts';
export {MobiplusStatus} from '../ui/status/mobiplus-status.ts';
export type {Answer, Choice} from '../contract/choice.ts';
export type {Configuration, Controller} from '../contract/configuration.ts';
export type {
  GoogleConsentType,
  Grants,
  Purpose,
  PurposeDetails,
  PurposeId,
  Recipient,
} from '../contract/purpose.ts';
export type {Receipt, LogDescription} from '../contract/receipt.ts';
export type {LedgerRecord} from '../contract/record.ts';
export type {MobiplusConsent} from './boot.ts';
