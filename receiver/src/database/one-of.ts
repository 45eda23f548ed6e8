import {sql, type Kysely, type RawBuilder} from 'kysely';
import {isPostgres} from './is-postgres.ts';
import type {Tables} from './tables.ts';

/** Many values behind `in` as one parameter: a list of any length makes the same statement, which is prepared once. */
export const oneOf = (db: Kysely<Tables>, values: readonly string[]): RawBuilder<string> =>
  isPostgres(db)
    ? sql<string>`(select unnest(${values}::text[]))`
    : sql<string>`(select value from json_each(${JSON.stringify(values)}))`;
