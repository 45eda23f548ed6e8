import type {Kysely, Transaction} from 'kysely';
import type {Tables} from './tables.ts';

/** A database and what only its engine can do. */
export interface Engine {
  readonly name: 'sqlite' | 'postgres';
  readonly db: Kysely<Tables>;
  /** Runs a transaction whose statements may be sent together (`together`). */
  readonly transact: <Result>(
    work: (trx: Transaction<Tables>) => Promise<Result>,
  ) => Promise<Result>;
  /** Holds these subjects' chains until the transaction ends. */
  readonly lockSubjects: (trx: Transaction<Tables>, refs: readonly string[]) => Promise<void>;
  /** Lets one sequencer in at a time, until the transaction ends. */
  readonly lockSequencer: (trx: Transaction<Tables>) => Promise<void>;
  /** The same without waiting. @returns false where another is at it. */
  readonly tryLockSequencer: (trx: Transaction<Tables>) => Promise<boolean>;
  /** Lets one receiver at a time make room for bodies, until the transaction ends. */
  readonly lockPartitions: (trx: Transaction<Tables>) => Promise<void>;
  /** Lets one receiver at a time erase what had its time, until the transaction ends. @returns false where another is at it. */
  readonly tryLockRetention: (trx: Transaction<Tables>) => Promise<boolean>;
  /** Whether the transaction only met another one, so that trying again is right. */
  readonly isCollision: (error: unknown) => boolean;
  /** Connections: open, free, and callers that wait for one. Absent where there is only one. */
  readonly poolUse?: () => {readonly open: number; readonly free: number; readonly waiting: number};
  readonly close: () => Promise<void>;
}
