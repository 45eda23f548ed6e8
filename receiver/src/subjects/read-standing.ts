import type {Kysely} from 'kysely';
import type {PurposeDecision} from '../../../src/contract/record.ts';
import {oneOf} from '../database/one-of.ts';
import type {Tables} from '../database/tables.ts';

type Status = PurposeDecision['status'];

/** What a subject decided last on one purpose. */
export interface Standing {
  readonly ref: string;
  readonly purpose: string;
  readonly status: Status;
  readonly seq: number;
  readonly record_id: string;
  /** UTC, ISO 8601. */
  readonly at: string;
}

/** The higher order number counts; where two are alike, the no does. */
const outweighs = (one: Standing, other: Standing | undefined): boolean =>
  !other || one.seq > other.seq || (one.seq === other.seq && one.status !== 'given');

/** What subjects decided, by the highest order number of each purpose: a late arrival changes nothing newer. */
export async function readStanding(
  db: Kysely<Tables>,
  refs: readonly string[],
): Promise<readonly Standing[]> {
  if (refs.length === 0) return [];
  const rows = await db
    .selectFrom('subject_record')
    .innerJoin('leaf', 'leaf.arrival', 'subject_record.arrival')
    .select(['ref', 'decisions', 'seq', 'record_id', 'leaf.at'])
    .where('ref', 'in', oneOf(db, refs))
    .orderBy('leaf.arrival')
    .execute();
  const decided = new Map<string, Standing>();
  for (const {decisions, seq, ...row} of rows)
    for (const [purpose, status] of purposesIn(decisions)) {
      const standing = {...row, purpose, status, seq: seq ?? 0};
      const name = `${row.ref} ${purpose}`;
      if (outweighs(standing, decided.get(name))) decided.set(name, standing);
    }
  return [...decided.values()].sort((a, b) => (a.purpose < b.purpose ? -1 : 1));
}

/** The decisions of one row. */
export const purposesIn = (decisions: string | null): readonly (readonly [string, Status])[] =>
  decisions === null ? [] : Object.entries(JSON.parse(decisions) as Record<string, Status>);
