import type {Purpose, PurposeDetails} from './purpose.ts';

/** Who decides over the processing (GDPR 4(7)). */
export interface Controller {
  readonly name: string;
  readonly orgNumber?: string;
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
  /** The verifier key that receipts must bear. Default: the key that the receiver publishes. */
  readonly logKey: string;
}
