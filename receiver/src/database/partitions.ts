import {sql, type Kysely} from 'kysely';
import type {Engine} from './engine.ts';
import {guardPartition} from './guard-leaves.ts';
import type {Tables} from './tables.ts';

/** Months for which there is room ahead, this one among them. */
const MONTHS_AHEAD = 4;

/** The month of a moment, and the one after it, as texts begin that are in them. @param month YYYY-MM. */
function following(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return new Date(Date.UTC(year, number, 1)).toISOString().slice(0, 7);
}

/** @param month YYYY-MM. */
const nameOf = (month: string): string => `body_${month.replace('-', '_')}`;

/** @param month YYYY-MM. */
async function addPartition(db: Kysely<Tables>, month: string): Promise<void> {
  const name = nameOf(month);
  const {rows} = await sql<{
    there: boolean;
  }>`select to_regclass(${name}) is not null as there`.execute(db);
  if (rows[0]?.there) return;
  await sql
    .raw(
      `create table ${name} partition of body for values from ('${month}') to ('${following(month)}')`,
    )
    .execute(db);
  await guardPartition(db, name);
}

/** Makes room for the bodies of these months, on PostgreSQL. @param months YYYY-MM. */
export async function addPartitions(db: Kysely<Tables>, months: Iterable<string>): Promise<void> {
  for (const month of months) await addPartition(db, month);
}

/**
 * Makes room for this month's bodies and for the next ones, where the engine keeps them by month.
 *
 * What comes when there is no room all the same is kept too, in the partition for the rest; it is then in the way of that month's own.
 *
 * @param now Milliseconds since 1970-01-01 UTC.
 */
export async function makeRoom(engine: Engine, now: number): Promise<void> {
  if (engine.name === 'sqlite') return;
  const months = [new Date(now).toISOString().slice(0, 7)];
  while (months.length < MONTHS_AHEAD) months.push(following(months.at(-1) ?? ''));
  await engine.db.transaction().execute(async (trx) => {
    await engine.lockPartitions(trx);
    await addPartitions(trx, months);
  });
}

/**
 * Whether there is room for this month's bodies, for a receiver that may not make it.
 *
 * @param now Milliseconds since 1970-01-01 UTC. @throws {Error} when there is none.
 */
export async function requireRoom(engine: Engine, now: number): Promise<void> {
  if (engine.name === 'sqlite') return;
  const name = nameOf(new Date(now).toISOString().slice(0, 7));
  const {rows} = await sql<{
    there: boolean;
  }>`select to_regclass(${name}) is not null as there`.execute(engine.db);
  if (!rows[0]?.there)
    throw new Error(
      'There is no room for this month: run node receiver/src/database/migrate.ts as the tables’ owner, each month',
    );
}
