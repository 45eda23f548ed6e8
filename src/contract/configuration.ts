import type {About} from './about.ts';
import type {GoogleSettings} from './google-settings.ts';
import type {Migration} from './migration.ts';
import type {Purpose, PurposeDetails} from './purpose.ts';
import type {Right} from './rights.ts';
import type {LayoutTrial} from './trial.ts';
import type {VendorChoice} from './vendor.ts';

/** Who decides over the processing (GDPR 4(7)). */
export interface Controller {
  readonly name: string;
  readonly orgNumber?: string;
  readonly address?: string;
  readonly contact?: string;
}

/** Everything that a site may say. All of it is optional: MobiPlus's values hold where a field is absent. */
export interface Configuration {
  /** Where decisions go: a URL or a path on the page's own origin. Default `/v1`. */
  readonly endpoint: string;
  /** The site's name in records. Default: the page's host name. */
  readonly site: string;
  /** Whom an objection binds. Default `group:mobiplus`, since the notice speaks for the whole group (S2). */
  readonly scope: string;
  /** At least one, or nothing is asked and everything stays denied (S14). */
  readonly controllers: readonly Controller[];
  /** The optional purposes, in the order shown. */
  readonly purposes: readonly Purpose[];
  /** What the visitor is told of the site's own purposes. */
  readonly details: readonly PurposeDetails[];
  /** What the notice leaves out, in the owner's words (G1-G12). Default: nothing; docs/notice.md lists the gaps. */
  readonly about: About;
  /** Pages of the customer portal where a right can be exercised directly. Default: none. */
  readonly portalLinks: Readonly<Partial<Record<Right, string>>>;
  /** Where to complain (GDPR 77). Default: Integritetsskyddsmyndigheten (IMY). */
  readonly authority: {readonly name?: string; readonly url?: string};
  /** Where the notice stands as a page of its own. Default `/personuppgiftspolicy`. */
  readonly noticeUrl: string;
  /** Days until the question may be put again, 180 to 365. Default 180 (R25). */
  readonly askAgainAfterDays: number;
  /** Name of the cookie that remembers the choice. Default `consent-mobiplus`. */
  readonly cookieName: string;
  /** Domain of that cookie, to share the choice over subdomains. Default: the page's host only. */
  readonly cookieDomain: string;
  /** Google tag ids to switch off with `ga-disable-…` when analytics is denied. */
  readonly googleTagIds: readonly string[];
  /** What is settled with Google's tags beside the visitor's choices. Default: basic mode, ads data redacted, nothing passed in links. */
  readonly google: GoogleSettings;
  /** Vendors beside Google that are told of each change and cleaned up after: ids of known ones, or the site's own. Default: none. */
  readonly vendors: readonly VendorChoice[];
  /** Whether the page is loaded anew when consent is withdrawn from a vendor that cannot be stopped. Default false. */
  readonly reloadOnWithdrawal: boolean;
  /** The consent tool that the site comes from: its refusals are kept, its markup is understood. Default: none. */
  readonly migration: Partial<Migration>;
  /** Whether the receiver counts how often the question is shown, and on how wide a page it is answered; no identifier is sent. Default false. */
  readonly countShown?: boolean;
  /** A trial of the question's layout, as it was published; needs `countShown`. Default: none. */
  readonly trial?: LayoutTrial;
  /** The verifier key that receipts must bear. Default: the key that the receiver publishes. */
  readonly logKey: string;
  /** Verifier keys that signed before `logKey`: the history takes receipts that the device keeps from their time. Default: without a `logKey` those that the receiver publishes. */
  readonly earlierLogKeys?: readonly string[];
}
