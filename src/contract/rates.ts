/** How wide the page is laid out: said by its width, never by a user agent. `unknown` where nobody said. */
export type Device = 'phone' | 'tablet' | 'desktop' | 'unknown';

/** Body of `POST /v1/shown`: that the question was shown, or closed without an answer. No identifier is in it. */
export interface ShownCount {
  readonly v: 1;
  readonly what: 'shown' | 'closed';
  /** Host name of the page; never a path. */
  readonly site: string;
  /** BCP 47. */
  readonly lang: string;
  readonly device: Device;
  /** As a record says it: version and build of the SDK, and what a layout trial showed. */
  readonly layout: string;
}

/** By what rates are broken down: one thing at a time. */
export type Breakdown = 'language' | 'device' | 'layout' | 'day';

/** A share of a denominator, 0 to 1, with its Wilson interval at 95 %. */
export interface Rate {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Three rates over one denominator. */
export interface OutcomeRates {
  readonly accepted: Rate;
  readonly refused: Rate;
  readonly partial: Rate;
}

/** Counts as docs/metrics.md defines them; null where they are withheld. */
export interface RateCounts {
  readonly accepted: number | null;
  readonly refused: number | null;
  readonly partial: number | null;
  readonly closed: number | null;
  readonly unanswered: number | null;
  readonly withdrawn: number | null;
  readonly objected: number | null;
}

/** Counts, both denominators, and what follows from them. */
export interface RateSums extends RateCounts {
  /** Accepted, refused, partial, closed and unanswered. */
  readonly shown: number | null;
  /** Accepted, refused and partial. */
  readonly answered: number | null;
  readonly ofShown: OutcomeRates | null;
  readonly ofAnswered: OutcomeRates | null;
}

/** One line of a breakdown. */
export interface RateRow extends RateSums {
  /** The language, device class, layout or Swedish day. */
  readonly value: string;
}

/** One site's counts in one calendar month of Sweden's. */
export interface RateTable {
  /** YYYY-MM */
  readonly month: string;
  readonly site: string;
  readonly rows: readonly RateRow[];
  /** What the rows withhold, added up. */
  readonly rest: RateCounts;
  readonly total: RateSums;
}

/** Answer of `GET /v1/rates`. */
export interface Rates {
  readonly v: 1;
  readonly from: string;
  readonly to: string;
  readonly by: Breakdown;
  /** Counts below it are withheld. */
  readonly smallest: number;
  readonly tables: readonly RateTable[];
}
