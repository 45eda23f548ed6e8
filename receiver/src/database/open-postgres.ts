import {hash} from 'node:crypto';
import {Kysely, PostgresDialect, sql, type Transaction} from 'kysely';
import type {Pool} from 'pg';
import {createTransact} from './create-transact.ts';
import type {Engine} from './engine.ts';
import type {Tables} from './tables.ts';

/** Advisory locks are numbers; these are some that no hash of a subject is likely to be. */
const SEQUENCER = 1;
const PARTITIONS = 2;
const RETENTION = 3;

/** unique_violation, serialization_failure, deadlock_detected: another receiver was at the same rows. */
const COLLISIONS = ['23505', '40001', '40P01'];

const lockOf = (ref: string): bigint => hash('sha256', ref, 'buffer').readBigInt64BE(0);

async function tryLock(trx: Transaction<Tables>, lock: number): Promise<boolean> {
  const {rows} = await sql<{
    isMine: boolean;
  }>`select pg_try_advisory_xact_lock(${lock}) as "isMine"`.execute(trx);
  return rows[0]?.isMine ?? false;
}

/** PostgreSQL, where several receivers may write at once and meet at advisory locks. */
export function openPostgres(pool: Pool): Engine {
  const dialect = new PostgresDialect({pool});
  const db = new Kysely<Tables>({dialect});
  return {
    name: 'postgres',
    db,
    transact: createTransact(db, dialect),
    async lockSubjects(trx, refs) {
      // In one order for all, so that two receivers never wait for each other.
      const locks = [...new Set(refs.map(lockOf))].sort((a, b) => (a < b ? -1 : 1)).map(String);
      if (locks.length === 0) return;
      await sql`select pg_advisory_xact_lock(lock) from
      (select lock from unnest(${locks}::bigint[]) as lock order by lock) as sorted`.execute(trx);
    },
    async lockSequencer(trx) {
      await sql`select pg_advisory_xact_lock(${SEQUENCER})`.execute(trx);
    },
    async lockPartitions(trx) {
      await sql`select pg_advisory_xact_lock(${PARTITIONS})`.execute(trx);
    },
    tryLockSequencer: (trx) => tryLock(trx, SEQUENCER),
    tryLockRetention: (trx) => tryLock(trx, RETENTION),
    isCollision: (error) =>
      error instanceof Error && 'code' in error && COLLISIONS.includes(String(error.code)),
    poolUse: () => ({open: pool.totalCount, free: pool.idleCount, waiting: pool.waitingCount}),
    close: () => db.destroy(),
  };
}
