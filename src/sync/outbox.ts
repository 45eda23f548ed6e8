import {del, set, values} from 'idb-keyval';
import type {DecisionRecord} from '../contract/record.ts';
import {keepPending} from '../storage/keep-pending.ts';
import {dropPending, markMail, pendingIds, readPending} from '../storage/pending-records.ts';
import {openStore} from '../storage/open-store.ts';
import {isDecisionRecord} from '../storage/record-guard.ts';

const store = openStore('mobiplus-consent-outbox');

/**
 * The records that wait for their receipt.
 *
 * A record moves here from where the click left it, and stays until its receipt is verified. Where IndexedDB is closed it stays where it was.
 */
export function openOutbox(report: (id: string) => void) {
  const memory = new Map<string, DecisionRecord>();
  return {
    /** Takes in a record that the device could not keep, for as long as this page lives. */
    hold(record: DecisionRecord): void {
      if (!keepPending(record)) memory.set(record.id, record);
    },
    /** All that waits, in the order of decisions. */
    async waiting(): Promise<readonly DecisionRecord[]> {
      const found = new Map(memory);
      for (const id of pendingIds()) {
        const record = readPending(id);
        if (record) found.set(id, record);
        else {
          report(id);
          dropPending(id);
        }
      }
      try {
        for (const [id, record] of found) {
          await set(id, record, store);
          markMail(true);
          dropPending(id);
        }
        for (const value of await values<unknown>(store))
          if (isDecisionRecord(value)) found.set(value.id, value);
        if (found.size === 0) markMail(false);
      } catch {
        // IndexedDB is closed: what stands in localStorage or memory is sent from there, what stands in IndexedDB from a later page.
      }
      return [...found.values()].sort((a, b) => a.at.localeCompare(b.at) || a.seq - b.seq);
    },
    /** Forgets a record: its receipt is verified, or it may not stay. */
    async settle(id: string): Promise<void> {
      memory.delete(id);
      dropPending(id);
      await del(id, store).catch(() => undefined);
    },
  };
}

export type Outbox = ReturnType<typeof openOutbox>;
