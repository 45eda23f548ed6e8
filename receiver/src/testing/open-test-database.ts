import type {Engine} from '../database/engine.ts';
import {openDatabase} from '../database/open-database.ts';
import type {Place} from './for-each-engine.ts';

/** The database of a place, beside whatever receiver works on it. */
export const openTestDatabase = (place: Place): Promise<Engine> =>
  openDatabase({
    ...place,
    onError: (error) => {
      throw error;
    },
  });
