import {PostgresDialect} from 'kysely';
import pg from 'pg';

/** Kysely over PostgreSQL. Whole numbers arrive as numbers: none of ours comes near 2^53. */
export function createPostgresDialect(
  url: string,
  onError: (error: Error) => void,
): PostgresDialect {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: 8,
    connectionTimeoutMillis: 10_000,
    statement_timeout: 30_000,
    application_name: 'consent-receiver',
    types,
  });
  // An idle connection may break at any time; the next query gets another one. The error carries the whole client.
  pool.on('error', ({message}) => {
    onError(new Error(`A connection to PostgreSQL broke: ${message}`));
  });
  return new PostgresDialect({pool});
}
