import type {Kysely} from 'kysely';
import type {Tables} from '../database/tables.ts';
import type {ServiceId} from './suppression-service.ts';

/** How a service stands: addresses that it is still to be told of, and those that were given up. */
export interface ServiceStanding {
  readonly id: ServiceId;
  readonly pending: number;
  readonly dead: number;
  /** What it answered last to what still waits or was given up; absent where it did not. */
  readonly status?: number;
}

/** How each service stands, without any address. */
export async function readServices(
  db: Kysely<Tables>,
  ids: readonly ServiceId[],
): Promise<readonly ServiceStanding[]> {
  const rows = await db
    .selectFrom('service_delivery')
    .select(['service', 'state', ({fn}) => fn.countAll<number>().as('n')])
    .select(({fn}) => fn.max('status').as('status'))
    .groupBy(['service', 'state'])
    .execute();
  return ids.map((id) => {
    const own = rows.filter(({service}) => service === id);
    const count = (which: string) => own.find(({state}) => state === which)?.n ?? 0;
    const status = own.find((row) => row.status !== null)?.status;
    return {id, pending: count('pending'), dead: count('dead'), ...(status && {status})};
  });
}
