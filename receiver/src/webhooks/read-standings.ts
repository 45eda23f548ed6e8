import type {Kysely} from 'kysely';
import type {WebhookEndpoint, WebhookStanding} from '../../../src/contract/webhook.ts';
import type {Tables} from '../database/tables.ts';

/** How each webhook stands; of its secret and URL nothing is told. */
export async function readStandings(
  db: Kysely<Tables>,
  endpoints: readonly WebhookEndpoint[],
): Promise<readonly WebhookStanding[]> {
  const rows = await db.selectFrom('webhook_endpoint').selectAll().execute();
  const counted = await db
    .selectFrom('webhook_delivery')
    .select(['endpoint', 'state', ({fn}) => fn.countAll<number>().as('n')])
    .groupBy(['endpoint', 'state'])
    .execute();
  return endpoints.map(({id, events, recipient}) => {
    const row = rows.find((one) => one.id === id);
    const counts = {pending: 0, acknowledged: 0, dead: 0, erased: 0};
    for (const {endpoint, state, n} of counted) if (endpoint === id) counts[state] = n;
    return {
      id,
      events,
      ...(recipient && {recipient}),
      next: row?.next_idx ?? 0,
      ...(row?.disabled_at && {disabledAt: row.disabled_at}),
      counts,
    };
  });
}
