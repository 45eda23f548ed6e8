import type {Kysely} from 'kysely';
import {oneOf} from '../database/one-of.ts';
import type {Tables} from '../database/tables.ts';

/** One identity's reference under a later pepper, and the one under the database's first pepper. */
export interface Alias {
  readonly ref: string;
  readonly olderRef: string;
}

/**
 * What joins one identity's references. There are none before the first rotation.
 *
 * @param refs Under every pepper, the database's first one first.
 */
export const aliasesOf = ([first, ...later]: readonly string[]): readonly Alias[] =>
  first === undefined ? [] : later.map((ref) => ({ref, olderRef: first}));

/** Keeps aliases while the plain identity is at hand: afterwards hashes alone could never be joined. */
export async function keepAliases(db: Kysely<Tables>, aliases: readonly Alias[]): Promise<void> {
  const rows = new Map(aliases.map(({ref, olderRef}) => [ref, {ref, older_ref: olderRef}]));
  if (rows.size === 0) return;
  await db
    .insertInto('ref_alias')
    // In one order for all, so that two receivers never wait for each other.
    .values([...rows.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1)))
    .onConflict((met) => met.doNothing())
    .execute();
}

/** All references of the identities behind some, with the one under the first pepper: each maps to it. */
export async function readAliases(
  db: Kysely<Tables>,
  refs: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const firstOf = new Map(refs.map((ref) => [ref, ref]));
  if (refs.length === 0) return firstOf;
  const known = await db
    .selectFrom('ref_alias')
    .selectAll()
    .where('ref', 'in', oneOf(db, refs))
    .execute();
  for (const {ref, older_ref: older} of known) firstOf.set(ref, older).set(older, older);

  const siblings = await db
    .selectFrom('ref_alias')
    .selectAll()
    .where('older_ref', 'in', oneOf(db, [...new Set(firstOf.values())]))
    .execute();
  for (const {ref, older_ref: older} of siblings) firstOf.set(ref, older);
  return firstOf;
}
