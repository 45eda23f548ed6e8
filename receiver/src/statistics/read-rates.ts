import {sql, type Kysely} from 'kysely';
import type {Breakdown, RateTable} from '../../../src/contract/rates.ts';
import {parseLayoutName} from '../../../src/core/trial/layout-name.ts';
import type {Tables} from '../database/tables.ts';
import {composeTable, type Counts} from './compose-table.ts';
import type {Counted} from './rates-of.ts';

const COLUMNS = {language: 'lang', device: 'device', layout: 'layout', day: 'day'} as const;

/** What is asked for. */
export interface RateQuestion {
  /** First and last month, both in it, YYYY-MM. */
  readonly first: string;
  readonly last: string;
  readonly by: Breakdown;
  /** One site; undefined for each by itself. */
  readonly site: string | undefined;
  readonly smallest: number;
}

/** Variants of a trial are told together: apart they would show how it goes before it is over (docs/trials.md). */
const valueOf = (by: Breakdown, value: string): string =>
  by === 'layout' ? parseLayoutName(value).sdk : value;

/** One table per month and site. None is a sum of others: by no difference between two answers does anything follow that is in neither. */
export async function readRates(
  db: Kysely<Tables>,
  {first, last, by, site, smallest}: RateQuestion,
): Promise<readonly RateTable[]> {
  const month = sql<string>`substr(day, 1, 7)`;
  const value = sql.ref<string>(COLUMNS[by]);
  let query = db
    .selectFrom('rate_day')
    .select([
      month.as('month'),
      'site',
      value.as('value'),
      'what',
      sql<number>`cast(sum(n) as bigint)`.as('n'),
    ])
    .where('day', '>=', `${first}-01`)
    .where('day', '<=', `${last}-31`)
    .groupBy([month, 'site', value, 'what']);
  if (site !== undefined) query = query.where('site', '=', site);
  const rows = (await query.execute()).map((row) => ({...row, value: valueOf(by, row.value)}));
  // One order on every engine and in every locale; it decides what is withheld beside small counts.
  rows.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));

  const tables = new Map<string, {month: string; site: string; lines: Map<string, Counts>}>();
  for (const row of rows) {
    const key = `${row.month} ${row.site}`;
    const table = tables.get(key) ?? {
      month: row.month,
      site: row.site,
      lines: new Map<string, Counts>(),
    };
    tables.set(key, table);
    const counts = table.lines.get(row.value) ?? {};
    const what = row.what as Counted;
    table.lines.set(row.value, {...counts, [what]: (counts[what] ?? 0) + row.n});
  }
  return [...tables.values()].map(({lines, ...of}) =>
    composeTable(
      of,
      [...lines].map(([value, counts]) => ({value, counts})),
      smallest,
    ),
  );
}

const keyOf = ({month, site, value}: {month: string; site: string; value: string}): string =>
  [month, site, value].join(' ');
