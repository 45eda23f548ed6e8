import type {GoogleConsentType} from './purpose.ts';

/** A further `default` of Consent Mode, in Google's own form: for some regions, or with a time to wait. */
export type GoogleDefault = Readonly<Partial<Record<GoogleConsentType, 'granted' | 'denied'>>> & {
  /** ISO 3166-2, countries or subdivisions; which one a visitor is in is Google's finding. Without it the default is for all. */
  readonly region?: readonly string[];
  /** Milliseconds that tags wait for an update, 0 to 10000. */
  readonly wait_for_update?: number;
};

/** What a site settles with Google's tags beside the visitor's choices, under Google's own names (Consent Mode v2). */
export interface GoogleSettings {
  /**
   * `basic`, the default: no script of Google's before a yes. `advanced`: the site loads its tags at once, and they ping without cookies
   * while denied, which EDPB Guidelines 2/2023 read as access to the terminal: chosen by the site, and warned about (R2).
   */
  readonly mode?: 'basic' | 'advanced';
  /** Said after the first one, which denies everything everywhere; what one of these does not name is denied in it too. Only where it names regions may it grant. */
  readonly defaults?: readonly GoogleDefault[];
  /** Further settings: `ads_data_redaction` (default true), `url_passthrough` (default false), `developer_id.<id>`. */
  readonly set?: Readonly<Record<string, boolean>>;
}
