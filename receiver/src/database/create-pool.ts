import pg from 'pg';
import type {DatabasePlace} from './open-database.ts';

/** Connections to PostgreSQL. Whole numbers arrive as numbers: none of ours comes near 2^53. */
export function createPool(
  url: string,
  {poolSize = 8, connectTimeoutMs = 10_000, databaseTimeoutMs = 30_000, onError}: DatabasePlace,
): pg.Pool {
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    connectionTimeoutMillis: connectTimeoutMs,
    statement_timeout: databaseTimeoutMs,
    application_name: 'consent-receiver',
    // What a transaction sends together (`together`) waits for one answer, not for each.
    pipeline: true,
    types,
  });
  // An idle connection may break at any time; the next query gets another one. The error carries the whole client.
  pool.on('error', ({message}) => {
    onError(new Error(`A connection to PostgreSQL broke: ${message}`));
  });
  return pool;
}
