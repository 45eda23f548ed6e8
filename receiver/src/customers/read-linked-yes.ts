import type {Kysely} from 'kysely';
import {oneOf} from '../database/one-of.ts';
import type {Tables} from '../database/tables.ts';
import {readLinkedDecisions} from './keep-links.ts';

/**
 * Which customers have said yes to a purpose, last and in a browser that is linked to them. Most have linked none, and cost one query together.
 *
 * @param customers Each by its references under every pepper. @returns By place, whether they have.
 */
export async function readLinkedYes(
  db: Kysely<Tables>,
  customers: readonly (readonly string[])[],
  purpose: string,
): Promise<readonly boolean[]> {
  const linked = await db
    .selectFrom('subject_link')
    .select('customer_ref')
    .where('customer_ref', 'in', oneOf(db, [...new Set(customers.flat())]))
    .execute();
  const known = new Set(linked.map((row) => row.customer_ref));
  const answers: boolean[] = [];
  for (const refs of customers) {
    const decisions = refs.some((ref) => known.has(ref))
      ? await readLinkedDecisions(db, refs)
      : undefined;
    answers.push(decisions?.[purpose]?.status === 'given');
  }
  return answers;
}
