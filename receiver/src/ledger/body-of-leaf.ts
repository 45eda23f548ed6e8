import type {JoinBuilder} from 'kysely';
import type {Tables} from '../database/tables.ts';

/** Joins a leaf with what it says, for as long as that is kept. By both columns, so that PostgreSQL looks into one month alone. */
export const bodyOfLeaf = (
  join: JoinBuilder<Tables, 'leaf' | 'body'>,
): JoinBuilder<Tables, 'leaf' | 'body'> =>
  join.onRef('body.arrival', '=', 'leaf.arrival').onRef('body.at', '=', 'leaf.at');
