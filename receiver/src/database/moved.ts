import type {Engine} from './engine.ts';

const MOVED = 'moved';

/** Marks a database whose ledger goes on elsewhere. @param now UTC, ISO 8601. */
export async function markMoved({db}: Engine, now: string): Promise<void> {
  await db.insertInto('identity').values({name: MOVED, value: now}).execute();
}

/**
 * Keeps a ledger from going on in two places under one key: nobody could tell then which one is true.
 *
 * @throws {Error} when it was moved.
 */
export async function refuseMoved({db}: Engine): Promise<void> {
  const moved = await db
    .selectFrom('identity')
    .select('value')
    .where('name', '=', MOVED)
    .executeTakeFirst();
  if (moved)
    throw new Error(
      `The ledger in this data directory was moved to PostgreSQL at ${moved.value}: start with its DATABASE_URL`,
    );
}
