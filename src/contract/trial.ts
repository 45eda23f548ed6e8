import type {Rate} from './rates.ts';

/** Text by language, BCP 47. */
export type ByLanguage = Readonly<Record<string, string>>;

/** Where the banner stands: along the window's foot, or at its foot's end corner on wide windows. */
export type BannerPosition = 'bottom' | 'corner';

/** Words of the question that may vary. What the law asks for stands below them in every variant. */
export interface TrialWording {
  readonly heading?: ByLanguage;
  /** A sentence or two before the question. */
  readonly intro?: ByLanguage;
}

/** One layout of the question. There is no field for its buttons: they may not vary (R10, R11). */
export interface LayoutVariant {
  /** A small letter, then at most 15 of a-z and 0-9. */
  readonly id: string;
  readonly position?: BannerPosition;
  /** Milliseconds before the question is shown, 0 to 3000. */
  readonly delay?: number;
  readonly wording?: TrialWording;
}

/** When a trial is over, settled before it begins: when every variant has been shown so often. */
export interface StoppingRule {
  /** The answered share expected under the present layout, 0 to 1, both excluded. */
  readonly expected: number;
  /** The smallest difference of shares that is to be found, 0 to 1. */
  readonly smallestDifference: number;
  /** The probability of finding it, 0.8 to 0.99. */
  readonly power: number;
  readonly shownPerVariant: number;
}

/** What is tried out with the question's layout. It is published, and so settled, before it begins. */
export interface LayoutTrial {
  /** A small letter, then at most 15 of a-z and 0-9. */
  readonly id: string;
  /** What it asks: whether people answer at all. What they answer is nothing that a trial may aim at (GDPR 4(11), R11). */
  readonly question: 'answered of shown';
  /** 2 to 4; the first is the present layout. */
  readonly variants: readonly LayoutVariant[];
  readonly stop: StoppingRule;
  /** First Swedish day, YYYY-MM-DD. */
  readonly from: string;
  /** Last Swedish day, YYYY-MM-DD. */
  readonly until: string;
}

/** The layout that a showing was given by a trial, as the manifest says it. */
export interface ShownLayout {
  /** The trial's id. */
  readonly trial: string;
  /** SHA-256 of the trial in canonical JSON, hexadecimal. */
  readonly sha256: string;
  readonly variant: LayoutVariant;
}

/** Why a trial is refused. docs/trials.md says more of each. */
export type TrialReason =
  | 'shape'
  | 'may-not-vary'
  | 'goal'
  | 'first-varies'
  | 'same-variant'
  | 'delay'
  | 'dates'
  | 'language-missing'
  | 'language-unknown'
  | 'length'
  | 'praises-yes'
  | 'blames-no'
  | 'urges'
  | 'steers'
  | 'presumes'
  | 'shouts'
  | 'too-few';

/** One thing for which a trial is refused. */
export interface TrialFault {
  /** Such as `variants[1].wording.heading.sv`. */
  readonly field: string;
  readonly reason: TrialReason;
  /** The words that it is about. */
  readonly found?: string;
}

/** What came of a trial. `stopped short`: its last day is over, and too little was shown to say anything. */
export type TrialVerdict = 'running' | 'stopped short' | 'no difference shown' | 'differs';

/** How far one variant has come. */
export interface TrialProgress {
  readonly variant: string;
  /** Showings on days that are over; null where withheld. */
  readonly shown: number | null;
  readonly needed: number;
}

/** The answered share of a variant less that of the first, -1 to 1, with its interval by Newcombe's method 10. */
export interface TrialDifference {
  readonly share: number;
  readonly low: number;
  readonly high: number;
  /** Whether more or fewer of those who were shown it answered; `none` where no difference is shown. */
  readonly answered: 'more' | 'fewer' | 'none';
}

/** Counts of one variant as docs/metrics.md defines them; null where they are withheld. */
export interface VariantOutcome {
  readonly variant: string;
  readonly shown: number | null;
  readonly answered: number | null;
  readonly accepted: number | null;
  readonly refused: number | null;
  readonly partial: number | null;
  readonly withdrawn: number | null;
  /** Answered of shown, with its Wilson interval at 95 %. */
  readonly rate: Rate | null;
  /** Null for the first variant, and where it is withheld. */
  readonly difference: TrialDifference | null;
}

/** What came of a trial, once its stopping rule was met, and never before. */
export interface TrialOutcome {
  /** The Swedish day on which the rule was met: what came later is not counted. */
  readonly until: string;
  /** Of the intervals of differences, such as 0.95; more than one comparison shares the 5 % (Bonferroni). */
  readonly level: number;
  readonly variants: readonly VariantOutcome[];
}

/** A trial as it stands. */
export interface TrialResult {
  readonly trial: LayoutTrial;
  /** SHA-256 of the trial in canonical JSON, hexadecimal. */
  readonly sha256: string;
  /** When it was published, UTC, and under which id in the ledger. */
  readonly at: string;
  readonly record: string;
  readonly verdict: TrialVerdict;
  readonly progress: readonly TrialProgress[];
  readonly outcome: TrialOutcome | null;
}

/** Answer of `GET /v1/trials`, the newest first. */
export interface Trials {
  readonly v: 1;
  /** Counts below it are withheld. */
  readonly smallest: number;
  readonly trials: readonly TrialResult[];
}

/** Answer of `POST /v1/trials`. */
export interface PublishedTrial {
  readonly v: 1;
  readonly sha256: string;
  readonly at: string;
  readonly record: string;
  /** SHA-256 of what each variant shows under the present release, by variant; empty where no release was published. */
  readonly manifests: Readonly<Record<string, string>>;
}
