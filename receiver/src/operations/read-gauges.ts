import type {Kysely} from 'kysely';
import type {Tables} from '../database/tables.ts';

/** How the ledger stands. */
export interface Gauges {
  readonly treeSize: number;
  /** Seconds. */
  readonly checkpointAge: number;
  readonly recordsWaiting: number;
  readonly messagesWaiting: number;
  readonly webhooksWaiting: number;
  readonly webhooksDead: number;
  readonly servicesWaiting: number;
  readonly servicesDead: number;
}

/** Reads how the ledger stands, from indexes that hold only what waits. @param now Milliseconds since 1970-01-01 UTC. */
export async function readGauges(db: Kysely<Tables>, now: number): Promise<Gauges> {
  const count = (table: 'leaf' | 'message_outbox' | 'webhook_delivery' | 'service_delivery') =>
    db.selectFrom(table).select(({fn}) => fn.countAll<number>().as('n'));
  const checkpoint = await db
    .selectFrom('checkpoint')
    .select(['size', 'at'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  const records = await count('leaf').where('idx', 'is', null).executeTakeFirstOrThrow();
  const messages = await count('message_outbox').executeTakeFirstOrThrow();
  const webhooks = (state: 'pending' | 'dead') =>
    count('webhook_delivery').where('state', '=', state).executeTakeFirstOrThrow();
  const services = (state: 'pending' | 'dead') =>
    count('service_delivery').where('state', '=', state).executeTakeFirstOrThrow();
  return {
    treeSize: checkpoint.size,
    checkpointAge: Math.max(0, (now - Date.parse(checkpoint.at)) / 1000),
    recordsWaiting: records.n,
    messagesWaiting: messages.n,
    webhooksWaiting: (await webhooks('pending')).n,
    webhooksDead: (await webhooks('dead')).n,
    servicesWaiting: (await services('pending')).n,
    servicesDead: (await services('dead')).n,
  };
}
