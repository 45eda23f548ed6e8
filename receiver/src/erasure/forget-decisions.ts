import type {Transaction} from 'kysely';
import type {Tables} from '../database/tables.ts';
import {purposesIn} from '../subjects/read-standing.ts';

/**
 * Forgets what records decided, and what the same subjects decided on the same purposes before: an older yes must not stand again.
 *
 * Links stay for as long as a subject has records, so that the next one follows the last.
 *
 * @param arrivals Of the records whose bodies went. @param refs Their subjects.
 */
export async function forgetDecisions(
  trx: Transaction<Tables>,
  arrivals: readonly number[],
  refs: readonly string[],
): Promise<void> {
  if (refs.length === 0) return;
  const rows = await trx
    .selectFrom('subject_record')
    .innerJoin('leaf', 'leaf.arrival', 'subject_record.arrival')
    .select(['ref', 'leaf.arrival', 'decisions', 'seq'])
    .where('ref', 'in', refs)
    .execute();
  const gone = new Map<string, number>();
  for (const {ref, arrival, decisions, seq} of rows)
    if (arrivals.includes(arrival))
      for (const [purpose] of purposesIn(decisions)) {
        const name = `${ref} ${purpose}`;
        gone.set(name, Math.max(gone.get(name) ?? 0, seq ?? 0));
      }
  for (const {ref, arrival, decisions, seq} of rows) {
    const said = purposesIn(decisions);
    const left = arrivals.includes(arrival)
      ? []
      : said.filter(([purpose]) => (seq ?? 0) > (gone.get(`${ref} ${purpose}`) ?? -1));
    if (left.length === said.length) continue;
    await trx
      .updateTable('subject_record')
      .set({decisions: left.length > 0 ? JSON.stringify(Object.fromEntries(left)) : null})
      .where('ref', '=', ref)
      .where('arrival', '=', arrival)
      .execute();
  }
  await trx
    .deleteFrom('subject_record')
    .where('ref', 'in', refs)
    .where('ref', 'not in', (is) =>
      is
        .selectFrom('subject_record as kept')
        .innerJoin('body', 'body.arrival', 'kept.arrival')
        .select('kept.ref')
        .where('kept.ref', 'in', refs),
    )
    .execute();
}
