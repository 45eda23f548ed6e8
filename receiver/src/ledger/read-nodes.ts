import type {Kysely} from 'kysely';
import type {Tables} from '../database/tables.ts';
import type {Place} from './complete-subtrees.ts';

const nameOf = ({level, idx}: Place): string => `${String(level)}/${String(idx)}`;

/**
 * Looks up the roots of complete subtrees, all in one query.
 *
 * @returns A function from place to hash, which throws for a place that the tree does not have.
 */
export async function readNodes(
  db: Kysely<Tables>,
  places: readonly Place[],
): Promise<(place: Place) => Uint8Array> {
  const levels = new Map<number, Set<number>>();
  for (const {level, idx} of places) levels.set(level, (levels.get(level) ?? new Set()).add(idx));
  const rows =
    levels.size === 0
      ? []
      : await db
          .selectFrom('tree_node')
          .select(['level', 'idx', 'hash'])
          .where((is) =>
            is.or(
              Array.from(levels, ([level, found]) =>
                is.and([is('level', '=', level), is('idx', 'in', [...found])]),
              ),
            ),
          )
          .execute();
  const hashes = new Map(rows.map((row) => [nameOf(row), row.hash]));
  return (place) => {
    const hash = hashes.get(nameOf(place));
    if (!hash) throw new RangeError(`The tree has no node ${nameOf(place)}`);
    return hash;
  };
}
