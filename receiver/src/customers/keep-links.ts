import type {Kysely} from 'kysely';
import type {CustomerDecision} from '../../../src/contract/identity.ts';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import type {Tables} from '../database/tables.ts';
import {readStanding} from '../subjects/read-standing.ts';

/** Keeps which browsers customers have linked, in the transaction that logs it. */
export async function keepLinks(
  trx: Kysely<Tables>,
  records: readonly LedgerRecord[],
): Promise<void> {
  const rows = records.flatMap(({id, at, subject, linked}) =>
    linked ? [{customer_ref: subject.ref, browser_ref: linked.ref, record_id: id, at}] : [],
  );
  if (rows.length > 0) await trx.insertInto('subject_link').values(rows).execute();
}

/**
 * What a customer decided in the browsers that are linked to them: by purpose the newest, and of two in one second the no.
 *
 * A browser is its last customer's: who linked a shared one before hears no more of it.
 *
 * @param customerRefs All of the customer's references. @returns undefined where no browser is linked.
 */
export async function readLinkedDecisions(
  db: Kysely<Tables>,
  customerRefs: readonly string[],
): Promise<Readonly<Record<string, CustomerDecision>> | undefined> {
  const browsers = await readLinkedBrowsers(db, customerRefs);
  if (browsers.length === 0) return undefined;
  const newest = new Map<string, CustomerDecision>();
  for (const {purpose, status, at} of await readStanding(db, browsers)) {
    const known = newest.get(purpose);
    if (!known || at > known.at || (at === known.at && status !== 'given'))
      newest.set(purpose, {status, at});
  }
  return Object.fromEntries(newest);
}

/**
 * The browsers that are linked to a customer, and to no other since; not those whose link was erased.
 *
 * @param customerRefs All of the customer's references.
 */
export async function readLinkedBrowsers(
  db: Kysely<Tables>,
  customerRefs: readonly string[],
): Promise<readonly string[]> {
  if (customerRefs.length === 0) return [];
  const links = await db
    .selectFrom('subject_link')
    .innerJoin('leaf', 'leaf.record_id', 'subject_link.record_id')
    .leftJoin('erasure', 'erasure.record_id', 'subject_link.record_id')
    .select(['browser_ref', 'customer_ref', 'erasure.at as erased_at'])
    .where('browser_ref', 'in', (is) =>
      is
        .selectFrom('subject_link as own')
        .select('own.browser_ref')
        .where('own.customer_ref', 'in', customerRefs),
    )
    .orderBy('arrival')
    .execute();
  // What was erased links no more, and nobody's earlier link comes back in its place.
  const lastOf = new Map(links.map((link) => [link.browser_ref, link]));
  return [...lastOf.values()]
    .filter((link) => link.erased_at === null && customerRefs.includes(link.customer_ref))
    .map((link) => link.browser_ref);
}
