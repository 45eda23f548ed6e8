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
export {LanguageEvent} from '../ui/language-event.ts';
export {MobiplusAbout} from '../ui/about/mobiplus-about.ts';
export {MobiplusBanner} from '../ui/banner/mobiplus-banner.ts';
export {MobiplusDialog} from '../ui/dialog/mobiplus-dialog.ts';
export {GateEvent, MobiplusGate} from '../ui/gate/mobiplus-gate.ts';
export {CheckEvent, ExportEvent} from '../ui/history/history-events.ts';
export {MobiplusHistory} from '../ui/history/mobiplus-history.ts';
export {MobiplusLauncher} from '../ui/launcher/mobiplus-launcher.ts';
export {MobiplusNotice} from '../ui/notice/mobiplus-notice.ts';
export {MobiplusObjection} from '../ui/objection/mobiplus-objection.ts';
export {MobiplusPreferences} from '../ui/preferences/mobiplus-preferences.ts';
export {LookupEvent, MobiplusRights, RightsEvent} from '../ui/rights/mobiplus-rights.ts';
export {CloseEvent, MobiplusStatus} from '../ui/status/mobiplus-status.ts';
export {MobiplusSubprocessors, NewsEvent} from '../ui/subprocessors/mobiplus-subprocessors.ts';
export type {About} from '../contract/about.ts';
export type {Answer, Choice} from '../contract/choice.ts';
export type {Configuration, Controller} from '../contract/configuration.ts';
export type {
  GoogleConsentType,
  Grants,
  Origin,
  Origins,
  Purpose,
  PurposeDetails,
  PurposeId,
  Recipient,
} from '../contract/purpose.ts';
export type {Receipt, LogDescription} from '../contract/receipt.ts';
export type {LedgerRecord} from '../contract/record.ts';
export type {Held} from '../contract/held.ts';
export type {Migration} from '../contract/migration.ts';
export type {Vendor, VendorChoice} from '../contract/vendor.ts';
export type {MobiplusConsent, ObjectionRequest, QueuedCall} from './mobiplus-consent.ts';
