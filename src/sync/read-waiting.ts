import {values} from 'idb-keyval';
import type {DecisionRecord} from '../contract/record.ts';
import {hasMail} from '../storage/mail-mark.ts';
import {openStore} from '../storage/open-store.ts';
import {pendingIds, readPending} from '../storage/pending-records.ts';
import {isDecisionRecord} from '../storage/record-guard.ts';

const store = openStore('mobiplus-consent-outbox');

/** The records on this device that have no receipt yet, in the order of decisions; it moves none of them. */
export async function readWaiting(): Promise<readonly DecisionRecord[]> {
  if (!hasMail()) return [];
  const found = new Map<string, DecisionRecord>();
  for (const value of await values<unknown>(store).catch(() => []))
    if (isDecisionRecord(value)) found.set(value.id, value);
  for (const id of pendingIds()) {
    const record = readPending(id);
    if (record) found.set(id, record);
  }
  return [...found.values()].sort((a, b) => a.at.localeCompare(b.at) || a.seq - b.seq);
}
