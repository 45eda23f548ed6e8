import type {Kysely} from 'kysely';
import type {SendingService} from '../../../src/contract/sending-service.ts';
import type {Tables} from '../database/tables.ts';
import type {ServiceId} from './suppression-service.ts';

/** How each service stands, without any address. */
export async function readServices(
  db: Kysely<Tables>,
  ids: readonly ServiceId[],
): Promise<readonly SendingService[]> {
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
