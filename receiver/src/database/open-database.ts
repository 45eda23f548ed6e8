import {mkdirSync} from 'node:fs';
import {join} from 'node:path';
import {sql, type Kysely} from 'kysely';
import {Migrator} from 'kysely/migration';
import type {Engine} from './engine.ts';
import {migrations} from './migrations.ts';
import {createPool} from './create-pool.ts';
import {openPostgres} from './open-postgres.ts';
import {openSqlite} from './open-sqlite.ts';
import type {Tables} from './tables.ts';

/** Where the data are: PostgreSQL by URL, or else a file of its own in the directory. */
export interface DatabasePlace {
  readonly databaseUrl?: string | undefined;
  readonly dataDirectory: string;
  /** Of PostgreSQL: connections at once, and milliseconds that one may take, and one statement. */
  readonly poolSize?: number | undefined;
  readonly connectTimeoutMs?: number | undefined;
  readonly databaseTimeoutMs?: number | undefined;
  /** Whether the tables are brought up to date; otherwise they must be so. Default true. */
  readonly migrate?: boolean | undefined;
  /** Hears of connections that broke while idle. */
  readonly onError: (error: Error) => void;
}

/** The database as it is, whatever the state of its tables. */
export function openUnmigrated(place: DatabasePlace): Engine {
  const {databaseUrl, dataDirectory} = place;
  return databaseUrl
    ? openPostgres(createPool(databaseUrl, place))
    : openSqlite(filePath(dataDirectory));
}

/**
 * The database, with all its tables up to date.
 *
 * @throws {Error} when it cannot be reached, is PostgreSQL older than 15, or is not up to date and may not be brought so.
 */
export async function openDatabase(place: DatabasePlace): Promise<Engine> {
  const engine = openUnmigrated(place);
  try {
    if (engine.name === 'postgres') await requireVersion15(engine.db);
    const provider = {getMigrations: () => Promise.resolve(migrations(engine.name))};
    const migrator = new Migrator({db: engine.db, provider});
    if (place.migrate === false) {
      await requireLatest(migrator);
      return engine;
    }
    const {error} = await migrator.migrateToLatest();
    if (error) throw new Error('The tables could not be brought up to date', {cause: error});
    return engine;
  } catch (error) {
    await engine.close();
    throw error;
  }
}

function filePath(directory: string): string {
  mkdirSync(directory, {recursive: true, mode: 0o700});
  return join(directory, 'consent.db');
}

async function requireVersion15(db: Kysely<Tables>): Promise<void> {
  const {rows} = await sql<{version: string}>`
    select current_setting('server_version_num') as version`.execute(db);
  if (Number(rows[0]?.version) < 150_000)
    throw new Error('PostgreSQL 15 or newer is needed: upgrade the server behind DATABASE_URL');
}

async function requireLatest(migrator: Migrator): Promise<void> {
  const known = await migrator.getMigrations();
  if (known.some(({executedAt}) => executedAt === undefined))
    throw new Error(
      'The tables are not up to date: run node receiver/src/database/migrate.ts, and on PostgreSQL the grants again, as their owner',
    );
}
