import type {Kysely} from 'kysely';
import type {DeliveryState, WebhookDeliveries} from '../../../src/contract/webhook.ts';
import type {Tables} from '../database/tables.ts';

const PAGE = 100;

/** What is asked for. */
export interface DeliveryQuery {
  readonly endpoint?: string;
  readonly state?: DeliveryState;
  /** `next` of the page before. */
  readonly after?: string;
}

/** The log of deliveries, the oldest first, 100 to a page. */
export async function readDeliveries(
  db: Kysely<Tables>,
  {endpoint, state, after}: DeliveryQuery,
): Promise<WebhookDeliveries> {
  const [madeAt = '', id = ''] = after?.split(' ') ?? [];
  const rows = await db
    .selectFrom('webhook_delivery')
    .selectAll()
    .$if(endpoint !== undefined, (query) => query.where('endpoint', '=', endpoint ?? ''))
    .$if(state !== undefined, (query) => query.where('state', '=', state ?? 'pending'))
    .where((is) =>
      is.or([is('made_at', '>', madeAt), is.and([is('made_at', '=', madeAt), is('id', '>', id)])]),
    )
    .orderBy('made_at')
    .orderBy('id')
    .limit(PAGE + 1)
    .execute();
  const page = rows.slice(0, PAGE);
  const last = page.at(-1);
  return {
    v: 1,
    deliveries: page.map((row) => ({
      id: row.id,
      endpoint: row.endpoint,
      type: row.type,
      record: row.record_id,
      state: row.state,
      attempts: row.attempts,
      ...(row.status !== null && {status: row.status}),
      madeAt: row.made_at,
      ...(row.state === 'pending' && {nextAt: row.next_at}),
      ...(row.ended_at && {endedAt: row.ended_at}),
    })),
    ...(rows.length > PAGE && last && {next: `${last.made_at} ${last.id}`}),
  };
}
