import {hash} from 'node:crypto';
import {sql, type Kysely} from 'kysely';
import type {LedgerRecord, RecordType} from '../../../src/contract/record.ts';
import {canonicalJson} from '../../../src/core/canonical-json.ts';
import type {Tables} from '../database/tables.ts';
import {bodyOfLeaf} from '../ledger/body-of-leaf.ts';
import {gatherFacts} from './gather-facts.ts';
import {addMonths, judge} from './judge.ts';
import {rules, type RetentionRule} from './rules.ts';

/** Where a search goes on: after the record of this time and arrival. */
export interface Position {
  readonly at: string;
  readonly arrival: number;
}

/** SHA-256 of the rules, base64url, by which the ledger tells under which of them a run was. */
export const rulesDigest: string = hash('sha256', canonicalJson(rules), 'base64url');

/** Types of which records can become due. */
export const dueTypes: readonly RecordType[] = [
  ...new Set(
    Object.values<RetentionRule>(rules).flatMap(({types, months}) =>
      months === null ? [] : types,
    ),
  ),
];

/**
 * The next records of a type that are old enough to be due, and those of them that are.
 *
 * @param now UTC. @returns No `last` where none is left.
 */
export async function findDue(
  db: Kysely<Tables>,
  type: RecordType,
  {after, limit, now}: {after: Position; limit: number; now: string},
) {
  const rows = await db
    .selectFrom('body')
    .innerJoin('leaf', bodyOfLeaf)
    .select(['leaf.record_id as recordId', 'leaf.arrival', 'leaf.at', 'idx', 'record'])
    .where('body.type', '=', type)
    .where('body.at', '<=', addMonths(now, -monthsOf(type)))
    .where(sql<boolean>`(body.at, body.arrival) > (${after.at}, ${after.arrival})`)
    // Objections stand for ever, most of them: only those that somebody ended are looked at.
    .$if(type === 'objection.made', (query) =>
      query.where('leaf.record_id', 'in', (is) =>
        is
          .selectFrom('suppression_end')
          .innerJoin('suppression', 'suppression.objector_ref', 'suppression_end.ref')
          .select('suppression.record_id'),
      ),
    )
    .orderBy('body.at')
    .orderBy('body.arrival')
    .limit(limit)
    .execute();
  const last = rows.at(-1);
  if (!last) return {due: []};
  const held = rows.map((row) => ({...row, record: JSON.parse(row.record) as LedgerRecord}));
  const factsOf = await gatherFacts(
    db,
    held.map(({record}) => record),
  );
  const due = held.flatMap(({record, ...row}) => {
    const verdict = judge(record, factsOf(record), now);
    return verdict?.isDue && row.idx !== null
      ? [{...row, idx: row.idx, ref: record.subject.ref, rule: verdict.rule}]
      : [];
  });
  return {due, last: {at: last.at, arrival: last.arrival}};
}

/** The shortest of several rules for a type, as a pending undoing goes before one that counts. */
const monthsOf = (type: RecordType): number =>
  Math.min(
    ...Object.values<RetentionRule>(rules).flatMap(({types, months}) =>
      months !== null && types.includes(type) ? [months] : [],
    ),
  );
