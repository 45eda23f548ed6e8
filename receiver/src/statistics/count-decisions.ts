import type {Transaction} from 'kysely';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import type {Tables} from '../database/tables.ts';
import {together} from '../database/together.ts';
import {swedishDay} from '../../../src/core/swedish-day.ts';
import {isLasting} from '../subjects/keep-subjects.ts';
import {tally} from './tally.ts';

/** Whether somebody answered here: a browser's own no, and one taken over from another tool, were no answers to what we asked. */
const isAnswer = ({type, ui}: LedgerRecord): boolean =>
  type !== 'signal.received' && ui.method !== 'migration';

/**
 * Adds records to the counts, in the transaction that logs them: what is logged once is counted once.
 *
 * @param shard This receiver's own, so that several do not wait for each other's rows.
 */
export async function countDecisions(
  trx: Transaction<Tables>,
  records: readonly LedgerRecord[],
  shard: number,
): Promise<void> {
  const dayOf = ({at}: LedgerRecord) => swedishDay(Date.parse(at));
  const answers = records.filter(isAnswer);
  const purposes = tally(
    answers.flatMap((record) =>
      (record.decisions ?? []).filter(isLasting).map(({purpose, status}) => ({
        day: dayOf(record),
        site: record.site,
        purpose,
        status,
        shard,
      })),
    ),
  );
  const addPurposes = async () =>
    purposes.length > 0 &&
    trx
      .insertInto('purpose_day')
      .values(purposes)
      .onConflict((met) =>
        met.columns(['day', 'site', 'purpose', 'status', 'shard']).doUpdateSet((is) => ({
          n: is('purpose_day.n', '+', is.ref('excluded.n')),
        })),
      )
      .execute();

  const objections = tally(
    answers.flatMap((record) =>
      (record.objections ?? [])
        .filter(({status}) => status === 'active')
        .map(({channel}) => ({day: dayOf(record), site: record.site, channel, shard})),
    ),
  );
  const addObjections = async () =>
    objections.length > 0 &&
    trx
      .insertInto('objection_day')
      .values(objections)
      .onConflict((met) =>
        met.columns(['day', 'site', 'channel', 'shard']).doUpdateSet((is) => ({
          n: is('objection_day.n', '+', is.ref('excluded.n')),
        })),
      )
      .execute();

  const kinds = tally(
    records.map((record) => ({day: dayOf(record), site: record.site, type: record.type, shard})),
  );
  const addKinds = async () =>
    kinds.length > 0 &&
    trx
      .insertInto('record_day')
      .values(kinds)
      .onConflict((met) =>
        met.columns(['day', 'site', 'type', 'shard']).doUpdateSet((is) => ({
          n: is('record_day.n', '+', is.ref('excluded.n')),
        })),
      )
      .execute();
  await together([addPurposes, addObjections, addKinds]);
}
