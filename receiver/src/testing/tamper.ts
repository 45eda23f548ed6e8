import {sql} from 'kysely';
import type {Engine} from '../database/engine.ts';
import type {Place} from './for-each-engine.ts';
import {openTestDatabase} from './open-test-database.ts';

/** What an operator could do who owns the database: the triggers are no hindrance then. */
export async function tamper(
  place: Place,
  act: (engine: Engine) => Promise<unknown>,
): Promise<void> {
  const engine = await openTestDatabase(place);
  const triggers =
    engine.name === 'sqlite'
      ? sql<{
          drop: string;
        }>`select 'drop trigger ' || name as "drop" from sqlite_master where type = 'trigger'`
      : sql<{
          drop: string;
        }>`select distinct 'alter table ' || event_object_table || ' disable trigger all' as "drop" from information_schema.triggers`;
  for (const {drop} of (await triggers.execute(engine.db)).rows)
    await sql.raw(drop).execute(engine.db);
  await act(engine);
  await engine.close();
}
