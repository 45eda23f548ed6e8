import {randomUUID} from 'node:crypto';
import {sql, type Kysely} from 'kysely';
import type {Trail, TrailAct, TrailEntry, TrailOutcome} from '../../../src/contract/staff.ts';
import type {Tables} from '../database/tables.ts';
import type {Staff} from './staff.ts';

/** What somebody did, on what and on how many. */
export interface TrailNote {
  readonly act: TrailAct;
  /** A request's number, a reference, a channel; never an address, and at most 300 characters. */
  readonly object?: string | undefined;
  readonly count?: number | undefined;
  readonly outcome?: TrailOutcome | undefined;
}

/** Which entries are wanted; days YYYY-MM-DD, both included. */
export interface TrailQuery {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly who?: string | undefined;
  readonly act?: TrailAct | undefined;
  /** `next` of the page before. */
  readonly cursor?: string | undefined;
}

const PAGE = 100;
/** After every character of a moment. */
const END = '~';

/**
 * Writes down what somebody did.
 *
 * @param now Milliseconds since 1970-01-01 UTC. @returns The entry's id.
 */
export async function writeTrail(
  db: Kysely<Tables>,
  {who, name, by}: Pick<Staff, 'who' | 'name' | 'by'>,
  {act, object = '', count = 0, outcome = 'done'}: TrailNote,
  now: number,
): Promise<string> {
  const id = randomUUID();
  const at = new Date(now).toISOString();
  await db
    .insertInto('staff_trail')
    .values({id, at, who, name, signed_in_by: by, act, object, count, outcome})
    .execute();
  return id;
}

/** A page of the trail, the latest first. */
export async function readTrail(db: Kysely<Tables>, query: TrailQuery): Promise<Trail> {
  const {from, to, who, act, cursor} = query;
  const [at = '', id = ''] = cursor?.split(' ') ?? [];
  const rows = await db
    .selectFrom('staff_trail')
    .selectAll()
    .$if(from !== undefined, (rest) => rest.where('at', '>=', from ?? ''))
    .$if(to !== undefined, (rest) => rest.where('at', '<', `${to ?? ''}${END}`))
    .$if(who !== undefined, (rest) => rest.where('who', '=', who ?? ''))
    .$call((rest) => (act === undefined ? rest : rest.where('act', '=', act)))
    .$if(cursor !== undefined, (rest) => rest.where(sql<boolean>`(at, id) < (${at}, ${id})`))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(PAGE + 1)
    .execute();
  const entries = rows
    .slice(0, PAGE)
    .map(({signed_in_by: by, ...row}): TrailEntry => ({...row, by}));
  const last = entries.at(-1);
  return {v: 1, entries, ...(rows.length > PAGE && last && {next: `${last.at} ${last.id}`})};
}
