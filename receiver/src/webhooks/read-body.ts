import type {Kysely, Selectable} from 'kysely';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import type {Tables} from '../database/tables.ts';
import {readEntry} from '../ledger/read-entries.ts';
import {eventOf, fulfilledOf, type Placed} from './event-of.ts';

type Delivery = Pick<Selectable<Tables['webhook_delivery']>, 'type' | 'record_id' | 'request'>;

async function readPlaced(db: Kysely<Tables>, id: string): Promise<Placed | undefined> {
  const entry = await readEntry(db, id);
  if (!entry || entry.record === null) return undefined;
  return {id, index: entry.index, record: entry.record};
}

/** What a delivery says. @returns undefined where that was erased. */
export async function readBody(
  db: Kysely<Tables>,
  {type, record_id: id, request}: Delivery,
): Promise<string | undefined> {
  const placed = await readPlaced(db, id);
  if (!placed || request === null) return placed && eventOf(type, placed);
  const row = await db
    .selectFrom('rights_request')
    .select('record_id')
    .where('number', '=', request)
    .executeTakeFirst();
  const filed = row && (await readPlaced(db, row.record_id));
  return filed && fulfilledOf(placed, JSON.parse(filed.record) as LedgerRecord);
}
