import {sql, type Kysely} from 'kysely';
import type {Migration} from 'kysely/migration';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import type {RequestStatus} from '../../../src/contract/rights.ts';
import {keepChange} from '../rights/keep-change.ts';
import {keepMentions} from '../subjects/keep-mentions.ts';
import {guardDesk} from './guard-desk.ts';
import type {Tables} from './tables.ts';

const TABLES = [
  'alter table rights_request add column extended_to text',
  'alter table rights_request add column verified_at text',
  'alter table rights_request add column closed_at text',
  `create table request_change (number text not null, n integer not null, at text not null, status text not null,
    reason text, due_by text, primary key (number, n))`,
  'create table mention (ref text not null, record_id text not null, primary key (ref, record_id))',
  'create index mention_record on mention (record_id)',
  'create index rights_due on rights_request (coalesce(extended_to, due_by), number)',
  'create index rights_closed on rights_request (closed_at)',
  'create index body_type on body (type, at)',
  'create index suppression_record on suppression (record_id)',
  'create index suppression_objector on suppression (objector_ref)',
  'create index suppression_end_record on suppression_end (record_id)',
  'create index subject_purpose_record on subject_purpose (record_id)',
];

/** Requests and who is named in records, at most this many at once. */
const PAGE = 1000;

/** The fifth migration: how requests came to stand as they do, and who is named in which record. */
export const addRightsDesk = (engine: 'sqlite' | 'postgres'): Migration => ({
  async up(db: Kysely<Tables>) {
    for (const statement of TABLES) await sql.raw(statement).execute(db);
    await readBack(db);
    await guardDesk(db, engine);
  },
});

/** What the ledger tells of requests and addresses so far. */
async function readBack(db: Kysely<Tables>): Promise<void> {
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('body')
      .select(['arrival', 'at', 'record'])
      .where('arrival', '>', after)
      .where((is) => is.or([is('type', 'like', 'objection.%'), is('type', 'like', 'rights.%')]))
      .orderBy('arrival')
      .limit(PAGE)
      .execute();
    const last = rows.at(-1);
    if (!last) return;
    after = last.arrival;
    const records = rows.map(({record}) => JSON.parse(record) as LedgerRecord);
    await keepMentions(
      db,
      records.filter(({type}) => type !== ('rights.updated' as string)),
    );
    for (const [place, {rights}] of records.entries())
      if (rights) await readChange(db, rights.request, rows[place]?.at ?? '', rights.status);
  }
}

/** Before this migration a request was filed and, by its address, acknowledged. */
async function readChange(
  db: Kysely<Tables>,
  number: string,
  at: string,
  status: RequestStatus,
): Promise<void> {
  await keepChange(db, {number, at, status, reason: null, due_by: null});
  if (status !== 'acknowledged') return;
  await db
    .updateTable('rights_request')
    .set({verified_at: at})
    .where('number', '=', number)
    .where('verified_at', 'is', null)
    .execute();
}
