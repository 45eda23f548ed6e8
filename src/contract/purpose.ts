/** The short name of a purpose, as it appears in records, attributes and the API: `[a-z][a-z0-9-]{0,31}`. */
export type PurposeId = string;

/** The consent types of Google Consent Mode v2. */
export const googleConsentTypes = [
  'ad_storage',
  'ad_user_data',
  'ad_personalization',
  'analytics_storage',
  'functionality_storage',
  'personalization_storage',
  'security_storage',
] as const;

export type GoogleConsentType = (typeof googleConsentTypes)[number];

/** What the boot script needs to know of a purpose. */
export interface Purpose {
  readonly id: PurposeId;
  /** 1 or more. Raised when recipients, data or transfers change materially: the visitor is asked again, for this purpose only (R26). */
  readonly revision: number;
  /** The Google consent types that follow this purpose. */
  readonly google: readonly GoogleConsentType[];
  /** Whether it is advertising, which the browser's own no is about (R58). Default: whether a Google type of its name begins with `ad_`. */
  readonly ads?: boolean;
}

/** On what ground data may leave the EEA (GDPR 45-47): an adequacy decision, the EU-US framework within one, standard clauses, binding rules. */
export type Transfer = 'adequacy' | 'dpf' | 'scc' | 'bcr';

/** Who receives data for a purpose (GDPR 13(1)(e)-(f)). */
export interface Recipient {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly countries: readonly string[];
  /** Where one of them lies outside the EEA. */
  readonly transfer?: Transfer;
  readonly privacyUrl?: string;
}

/** What is stored on the visitor's device for a purpose (LEK 9:28). */
export interface StoredItem {
  /** Name of a cookie or storage key; a trailing `*` stands for any ending. */
  readonly name: string;
  /** How long it stays, in days; 0 for as long as the browser is open. */
  readonly days: number;
}

/** What the visitor is told of a purpose, beside its name and reason in the visitor's language. */
export interface PurposeDetails {
  readonly id: PurposeId;
  /** DPV terms, such as `pd:IPAddress`. */
  readonly data: readonly string[];
  readonly recipients: readonly Recipient[];
  readonly storage?: readonly StoredItem[];
  /** How long the recipients keep the data, in months: only the site can say (GDPR 13(2)(a)). */
  readonly retentionMonths?: number;
  /** Name and reason by language, for purposes that the site itself adds. */
  readonly text?: Readonly<Record<string, {readonly name: string; readonly why: string}>>;
}

/** What the page may do, by purpose. A purpose that is absent is denied. */
export type Grants = Readonly<Record<PurposeId, boolean>>;

/** Where a purpose's standing comes from: the visitor, nobody yet, or the browser's own signal. */
export type Origin = 'chosen' | 'defaulted' | 'signalled';

/** The origin of each grant and of each denial, by purpose. */
export type Origins = Readonly<Record<PurposeId, Origin>>;
