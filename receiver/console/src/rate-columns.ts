import type {Rate, RateCounts, RateSums} from '../../../src/contract/rates.ts';

/** What the answers to the question are, in the order in which they are told. */
export const OUTCOMES = ['accepted', 'refused', 'partial'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** Over what a rate is told; docs/metrics.md. */
export type Denominator = 'ofAnswered' | 'ofShown';

/** What is counted besides, before the outcomes and after them. */
export const BEFORE = ['shown', 'answered'] as const;
export const AFTER = ['closed', 'unanswered', 'withdrawn', 'objected'] as const;

/** One line of a table of rates: what is known of it, sums or no more than counts. */
export interface RateLine {
  readonly name: string;
  readonly counts: RateCounts & Partial<RateSums>;
}

/** A rate of a line; undefined where it is withheld or there is none. */
export const rateIn = ({counts}: RateLine, of: Denominator, outcome: Outcome): Rate | undefined =>
  counts[of]?.[outcome];

/** The words that a table of rates needs as a file. */
export interface RateFileWords {
  readonly withheld: string;
  readonly share: string;
  readonly low: string;
  readonly high: string;
  readonly outcomes: Readonly<Record<Outcome, string>>;
  readonly columns: Readonly<Record<(typeof BEFORE)[number] | (typeof AFTER)[number], string>>;
}

/**
 * Lines of rates as the rows of a file: what is withheld is called so, for an empty cell would be added up as 0.
 *
 * @param leading Headings of what comes before the counts. @param lines Each with its own leading cells.
 */
export function rateFile(
  leading: readonly string[],
  lines: readonly (RateLine & {readonly leading: readonly string[]})[],
  of: Denominator,
  say: RateFileWords,
): (string | number)[][] {
  const head = [
    ...leading,
    ...BEFORE.map((name) => say.columns[name]),
    ...OUTCOMES.flatMap((name) => {
      const title = say.outcomes[name];
      return [title, `${title}, ${say.share}`, `${title}, ${say.low}`, `${title}, ${say.high}`];
    }),
    ...AFTER.map((name) => say.columns[name]),
  ];
  const told = (value: number | null | undefined) => value ?? say.withheld;
  const rows = lines.map((line) => {
    const {counts} = line;
    return [
      ...line.leading,
      ...BEFORE.map((name) => told(counts[name])),
      ...OUTCOMES.flatMap((name) => {
        const rate = rateIn(line, of, name);
        return [told(counts[name]), told(rate?.share), told(rate?.low), told(rate?.high)];
      }),
      ...AFTER.map((name) => told(counts[name])),
    ];
  });
  return [head, ...rows];
}
