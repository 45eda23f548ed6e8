import type {Kysely} from 'kysely';
import type {Tables} from '../database/tables.ts';

/** Whether what a record said was erased. */
export async function isErased(db: Kysely<Tables>, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('erasure')
    .select('record_id')
    .where('record_id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
