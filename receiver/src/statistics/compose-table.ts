import type {OutcomeRates, RateCounts, RateSums, RateTable} from '../../../src/contract/rates.ts';
import type {Counted} from './rates-of.ts';
import {wilson} from './wilson.ts';
import {withhold, type Withheld} from './withhold.ts';

/** What is counted of one line of a breakdown. */
export type Counts = Readonly<Partial<Record<Counted, number>>>;

const KINDS = [
  'accepted',
  'refused',
  'partial',
  'closed',
  'unanswered',
  'withdrawn',
  'objected',
] as const satisfies readonly (keyof RateCounts)[];

/** Nobody is counted twice: all who were shown the question did exactly one of five things. */
const cellOf = (kind: (typeof KINDS)[number], counts: Counts): number => {
  const n = (what: Counted) => counts[what] ?? 0;
  return kind === 'unanswered'
    ? n('shown') - n('accepted') - n('refused') - n('partial') - n('closed')
    : n(kind);
};

/** A sum follows from its parts, so that it is withheld with any of them. */
const sum = (...parts: readonly (number | null)[]): number | null =>
  parts.reduce((one, other) => (one === null || other === null ? null : one + other), 0);

function ratesOver(whole: number | null, counts: RateCounts): OutcomeRates | null {
  const {accepted, refused, partial} = counts;
  if (whole === null || whole <= 0 || accepted === null || refused === null || partial === null)
    return null;
  return {
    accepted: wilson(accepted, whole),
    refused: wilson(refused, whole),
    partial: wilson(partial, whole),
  };
}

function withSums(counts: RateCounts): RateSums {
  const answered = sum(counts.accepted, counts.refused, counts.partial);
  const shown = sum(answered, counts.closed, counts.unanswered);
  return {
    ...counts,
    shown,
    answered,
    ofShown: ratesOver(shown, counts),
    ofAnswered: ratesOver(answered, counts),
  };
}

/** One site's month, with small counts withheld. @param lines In an order that does not depend on their counts. */
export function composeTable(
  {month, site}: Pick<RateTable, 'month' | 'site'>,
  lines: readonly {readonly value: string; readonly counts: Counts}[],
  smallest: number,
): RateTable {
  const columns = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      withhold(
        lines.map(({counts}) => cellOf(kind, counts)),
        smallest,
      ),
    ]),
  ) as Record<(typeof KINDS)[number], Withheld>;
  const pick = (from: (column: Withheld) => number | null) =>
    Object.fromEntries(KINDS.map((kind) => [kind, from(columns[kind])])) as unknown as RateCounts;
  return {
    month,
    site,
    rows: lines.map(({value}, place) => ({
      value,
      ...withSums(pick(({cells}) => cells[place] ?? null)),
    })),
    rest: pick(({rest}) => rest),
    total: withSums(pick(({total}) => total)),
  };
}
