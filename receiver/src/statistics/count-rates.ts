import type {Kysely} from 'kysely';
import {insertRows, type Into} from '../database/insert-rows.ts';
import type {Tables} from '../database/tables.ts';
import type {RateEvent} from './rates-of.ts';
import {tally} from './tally.ts';

const RATE_DAY: Into = {
  table: 'rate_day',
  columns: {
    day: 'text',
    site: 'text',
    lang: 'text',
    device: 'text',
    layout: 'text',
    what: 'text',
    shard: 'integer',
    n: 'bigint',
  },
  tail: `on conflict (day, site, lang, device, layout, what, shard)
    do update set n = rate_day.n + excluded.n`,
};

/** Adds to the counts that rates are made of. @param shard This receiver's own, so that several do not wait for each other's rows. */
export async function countRates(
  db: Kysely<Tables>,
  events: readonly RateEvent[],
  shard: number,
): Promise<void> {
  const rows = tally(events).map(({day, site, lang, device, layout, what, n}) => [
    day,
    site,
    lang,
    device,
    layout,
    what,
    shard,
    n,
  ]);
  await insertRows(db, RATE_DAY, rows);
}
