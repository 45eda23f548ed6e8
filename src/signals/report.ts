import {fire} from './fire.ts';

/** Codes of what can go wrong on a page; `docs/errors.md` has a remedy for each. */
export type ReportCode =
  | 'CONSENT_CONFIG'
  | 'CONSENT_TWICE'
  | 'CONSENT_CATEGORY'
  | 'CONSENT_LOAD'
  | 'CONSENT_VENDOR'
  | 'CONSENT_SIGNAL'
  | 'CONSENT_OBJECTION'
  | 'CONSENT_GESTURE'
  | 'CONSENT_IDENTITY'
  | 'CONSENT_COOKIE'
  | 'CONSENT_STORED'
  | 'CONSENT_REFUSED'
  | 'CONSENT_RECEIPT'
  | 'CONSENT_TRIAL';

/**
 * Tells the developer what went wrong, where, and what to do; the page itself goes on.
 *
 * @fires mobiplus-consent-error on document, with `{code, text}`.
 */
export function report(code: ReportCode, text: string): void {
  console.error(code, text);
  fire('error', {code, text});
}
