import type {PurposeId} from './purpose.ts';

/** One purpose's answer, and the revision of the purpose that was answered. */
export interface Answer {
  readonly granted: boolean;
  readonly revision: number;
  /** How many days older than the choice itself this answer is, where it was not asked for again with the others (R26). */
  readonly age?: number;
  /** What the browser's own no has to do with it: it is the answer, or the visitor said yes here in spite of it (R58). */
  readonly signal?: 'obeyed' | 'overridden';
}

/**
 * What the device remembers of the visitor's choice.
 *
 * Who refused everything has neither `ref` nor `seq`: only the answers and the day (R4).
 */
export interface Choice {
  /** Whole days since 1970-01-01 UTC; coarse, so that it tells no visitor from another. */
  readonly day: number;
  readonly answers: Readonly<Record<PurposeId, Answer>>;
  /** `v_` and 22 characters; only while something is consented to. */
  readonly ref?: string;
  /** Order number of this subject's latest record, from 0. */
  readonly seq?: number;
}
