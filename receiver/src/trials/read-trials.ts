import {sql, type Kysely} from 'kysely';
import type {LayoutTrial, TrialResult} from '../../../src/contract/trial.ts';
import {parseLayoutName} from '../../../src/core/trial/layout-name.ts';
import type {Tables} from '../database/tables.ts';
import type {Counted} from '../statistics/rates-of.ts';
import {composeOutcome, type VariantCount} from './compose-outcome.ts';

/** What was counted under a trial's layouts on days that are over, whatever build showed them, on all sites together. */
async function readCounts(
  db: Kysely<Tables>,
  {id, from, until}: LayoutTrial,
  sha256: string,
  today: string,
): Promise<readonly VariantCount[]> {
  const rows = await db
    .selectFrom('rate_day')
    .select(['day', 'layout', 'what', sql<number>`cast(sum(n) as bigint)`.as('n')])
    .where('day', '>=', from)
    .where('day', '<=', until)
    .where('day', '<', today)
    .where('layout', 'like', `%.${id}.%`)
    .groupBy(['day', 'layout', 'what'])
    .execute();
  return rows.flatMap(({day, layout, what, n}) => {
    const {trial} = parseLayoutName(layout);
    return trial?.id === id && sha256.startsWith(trial.hash)
      ? [{day, variant: trial.variant, what: what as Counted, n}]
      : [];
  });
}

/** Every trial that was published, the newest first, as it stands. @param today Sweden's, YYYY-MM-DD. */
export async function readTrials(
  db: Kysely<Tables>,
  today: string,
  smallest: number,
): Promise<readonly TrialResult[]> {
  const rows = await db
    .selectFrom('trial')
    .innerJoin('leaf', 'leaf.record_id', 'trial.record_id')
    .select(['trial.sha256', 'trial.json', 'trial.record_id', 'trial.at'])
    .orderBy('leaf.arrival', 'desc')
    .execute();
  return Promise.all(
    rows.map(async ({sha256, json, record_id, at}) => {
      const trial = JSON.parse(json) as LayoutTrial;
      const counts = await readCounts(db, trial, sha256, today);
      const stands = composeOutcome(trial, counts, today, smallest);
      return {trial, sha256, at, record: record_id, ...stands};
    }),
  );
}
