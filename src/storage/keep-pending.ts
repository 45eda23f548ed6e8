import type {DecisionRecord} from '../contract/record.ts';
import {PENDING, storage} from './pending-keys.ts';

/** Writes a record to the device, in this very call. @returns false where the device keeps nothing. */
export function keepPending(record: DecisionRecord): boolean {
  try {
    storage()?.setItem(PENDING + record.id, JSON.stringify(record));
    return storage() !== undefined;
  } catch {
    return false; // full, or forbidden
  }
}
