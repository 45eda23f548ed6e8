import type {Migration} from 'kysely/migration';
import {createLedger} from './create-ledger.ts';

/** Every change to the tables, in order. A migration that was released is never edited. */
export const migrations = (engine: 'sqlite' | 'postgres'): Record<string, Migration> => ({
  '001-ledger': createLedger(engine),
});
