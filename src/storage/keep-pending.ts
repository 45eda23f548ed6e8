import type {DecisionRecord} from '../contract/record.ts';
import {PENDING} from './pending-key.ts';

/** Writes a record to the device, in this very call. @returns false where the device keeps nothing. */
export function keepPending(record: DecisionRecord): boolean {
  try {
    localStorage.setItem(PENDING + record.id, JSON.stringify(record));
    return true;
  } catch {
    return false; // full, or forbidden
  }
}
