import {sql, type Kysely, type Selectable} from 'kysely';
import type {DeskRequest, DeskRequests} from '../../../src/contract/desk.ts';
import type {RequestStatus, Right} from '../../../src/contract/rights.ts';
import type {Tables} from '../database/tables.ts';

/** Which requests staff want to see. */
export interface Wanted {
  readonly status?: RequestStatus | undefined;
  readonly right?: Right | undefined;
  /** `next` of the page before. */
  readonly after?: string | undefined;
}

const PAGE = 50;
const DUE = sql<string>`coalesce(extended_to, due_by)`;

/** A row as staff see it. */
export const deskRequestOf = (row: Selectable<Tables['rights_request']>): DeskRequest => ({
  v: 1,
  request: row.number,
  right: row.right_article,
  status: row.status,
  receivedAt: row.received_at,
  dueBy: row.extended_to ?? row.due_by,
  ...(row.verified_at && {verifiedAt: row.verified_at}),
  ...(row.closed_at && {closedAt: row.closed_at}),
});

/** A page of requests, what is due first at the top; without a wanted status, those that are still open. */
export async function readRequests(
  db: Kysely<Tables>,
  {status, right, after}: Wanted,
): Promise<DeskRequests> {
  const [due = '', number = ''] = after?.split(' ') ?? [];
  const rows = await db
    .selectFrom('rights_request')
    .selectAll()
    .$call((query) =>
      status ? query.where('status', '=', status) : query.where('closed_at', 'is', null),
    )
    .$if(right !== undefined, (query) => query.where('right_article', '=', right as Right))
    .where(sql<boolean>`(${DUE}, number) > (${due}, ${number})`)
    .orderBy(DUE)
    .orderBy('number')
    .limit(PAGE + 1)
    .execute();
  const requests = rows.slice(0, PAGE).map(deskRequestOf);
  const last = requests.at(-1);
  return {
    v: 1,
    requests,
    ...(rows.length > PAGE && last && {next: `${last.dueBy} ${last.request}`}),
  };
}
