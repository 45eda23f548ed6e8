import type {Engine} from '../database/engine.ts';
import {openDatabase} from '../database/open-database.ts';
import type {Place} from './for-each-engine.ts';

/** The pepper of receivers whose tests look beneath them. */
export const PEPPER = 'p'.repeat(32);

/** The database of a place, beside whatever receiver works on it. */
export const openTestDatabase = (place: Place): Promise<Engine> =>
  openDatabase({
    ...place,
    onError: (error) => {
      throw error;
    },
  });
