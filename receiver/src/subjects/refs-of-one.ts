import type {Kysely} from 'kysely';
import {readLinkedBrowsers} from '../customers/keep-links.ts';
import type {Tables} from '../database/tables.ts';
import {readAliases} from './aliases.ts';

/**
 * Every reference of whom some references stand for: those of the same identity under other peppers, and a customer's linked browsers.
 *
 * What is exported or erased for a person is exported or erased under all of them (R48, R67).
 */
export async function refsOfOne(
  db: Kysely<Tables>,
  refs: readonly string[],
): Promise<readonly string[]> {
  const aliases = [...(await readAliases(db, refs)).keys()];
  const customers = aliases.filter((ref) => ref.startsWith('c_'));
  return [...new Set([...refs, ...aliases, ...(await readLinkedBrowsers(db, customers))])];
}
