import {sql, type Kysely} from 'kysely';
import type {Channel} from '../../../src/contract/channel.ts';
import type {Statistics} from '../../../src/contract/statistics.ts';
import type {Tables} from '../database/tables.ts';

/** The counts of some days, both ends included, YYYY-MM-DD. */
export async function readStatistics(
  db: Kysely<Tables>,
  from: string,
  to: string,
): Promise<Statistics> {
  const given = (status: string) =>
    sql<number>`cast(sum(case when status = ${status} then n else 0 end) as bigint)`;
  const purposes = await db
    .selectFrom('purpose_day')
    .select([
      'day',
      'purpose',
      given('given').as('given'),
      given('refused').as('refused'),
      given('withdrawn').as('withdrawn'),
    ])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy(['day', 'purpose'])
    .orderBy('day')
    .orderBy('purpose')
    .execute();
  const objections = await db
    .selectFrom('objection_day')
    .select(['day', 'channel', sql<number>`cast(sum(n) as bigint)`.as('made')])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy(['day', 'channel'])
    .orderBy('day')
    .orderBy('channel')
    .execute();
  const counts = await db
    .selectFrom('record_day')
    .select([
      sql<number>`cast(coalesce(sum(n), 0) as bigint)`.as('records'),
      sql<number>`cast(coalesce(sum(case when type = 'signal.received' then n else 0 end), 0) as bigint)`.as(
        'signals',
      ),
    ])
    .where('day', '>=', from)
    .where('day', '<=', to)
    .executeTakeFirstOrThrow();
  return {
    v: 1,
    from,
    to,
    purposes,
    objections: objections.map(({channel, ...rest}) => ({...rest, channel: channel as Channel})),
    ...counts,
  };
}
