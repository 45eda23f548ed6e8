import {DatabaseSync} from 'node:sqlite';
import {join} from 'node:path';
import type {LedgerRecord} from '../../../src/contract/record.ts';

/** All that visitors' browsers have brought to a receiver's embedded database, in the order in which it came. */
export function readLedger(dataDirectory: string): readonly LedgerRecord[] {
  const database = new DatabaseSync(join(dataDirectory, 'consent.db'), {readOnly: true});
  try {
    return database
      .prepare('select record from body where subject_ref is not null order by arrival')
      .all()
      .map(({record}) => JSON.parse(record as string) as LedgerRecord);
  } finally {
    database.close();
  }
}
