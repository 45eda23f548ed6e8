import type {DecisionRecord} from '../contract/record.ts';
import {PREFIX} from './key-prefix.ts';
import {storage} from './device-storage.ts';
import {PENDING} from './pending-key.ts';
import {isDecisionRecord} from './record-guard.ts';

/** Stands while the outbox in IndexedDB holds something, so that the boot script need not open it. */
const MARK = `${PREFIX}outbox`;

/** Ids of the records that wait on this device. */
export const pendingIds = (): string[] =>
  Object.keys(storage() ?? {})
    .filter((key) => key.startsWith(PENDING))
    .map((key) => key.slice(PENDING.length));

/** One waiting record. @returns undefined where it is gone, or where what stands there is no record of ours. */
export function readPending(id: string): DecisionRecord | undefined {
  try {
    const value: unknown = JSON.parse(storage()?.getItem(PENDING + id) ?? 'null');
    return isDecisionRecord(value) && value.id === id ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Forgets a record once it is receipted, or is no record. */
export const dropPending = (id: string): void => storage()?.removeItem(PENDING + id);

/** Says whether the outbox in IndexedDB holds anything. */
export function markMail(waits: boolean): void {
  try {
    if (waits) storage()?.setItem(MARK, '1');
    else storage()?.removeItem(MARK);
  } catch {
    // Full: the records wait in IndexedDB for the next decision.
  }
}
