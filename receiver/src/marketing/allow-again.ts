import type {Transaction} from 'kysely';
import type {Channel} from '../../../src/contract/channel.ts';
import type {LedgerObjection, LedgerRecord} from '../../../src/contract/record.ts';
import type {Tables} from '../database/tables.ts';

/** An objection undone, and by whom: the address itself, or the customer. */
export interface Undoing extends Pick<LedgerObjection, 'channel' | 'topic' | 'scope'> {
  readonly ref: string;
  readonly recordId: string;
  /** UTC, ISO 8601. */
  readonly since: string;
}

/** Channels on which a yes is a consent to direct marketing (MFL 19 §); on the others it only ends the no. */
const CONSENTED: readonly Channel[] = ['email', 'sms'];

/** When a customer said so: by the device's clock where it was earlier, so that a late arrival undoes nothing newer. */
const saidAt = ({at, clientAt = at}: LedgerRecord): string => (clientAt < at ? clientAt : at);

/** What the records of signed-in customers undo. */
export const undoingsOf = (records: readonly LedgerRecord[]): readonly Undoing[] =>
  records
    .filter(({subject}) => subject.level === 'portal')
    .flatMap((record) =>
      (record.objections ?? [])
        .filter(({status}) => status === 'withdrawn')
        .map(({channel, topic, scope}) => ({
          channel,
          ...(topic && {topic}),
          scope,
          ref: record.subject.ref,
          recordId: record.id,
          since: saidAt(record),
        })),
    );

const rowsOf = (undoings: readonly Undoing[]) =>
  undoings.map(({recordId, topic = '', ...rest}) => ({...rest, topic, record_id: recordId}));

/** Ends objections for those who made them, and keeps the consent that is said with it, in the transaction that logs it. */
export async function allowAgain(
  trx: Transaction<Tables>,
  undoings: readonly Undoing[],
): Promise<void> {
  await end(trx, undoings, '');
  const consents = rowsOf(undoings).filter(({channel}) => CONSENTED.includes(channel));
  if (consents.length === 0) return;
  await trx
    .insertInto('marketing_consent')
    .values(consents)
    .onConflict((met) => met.doNothing())
    .execute();
}

/**
 * Ends one objection that was not meant, and no other of the same address; no consent is said with it.
 *
 * @param objectionId The record that made it.
 */
export const endObjection = (
  trx: Transaction<Tables>,
  undoings: readonly Undoing[],
  objectionId: string,
): Promise<void> => end(trx, undoings, objectionId);

async function end(trx: Transaction<Tables>, undoings: readonly Undoing[], endsRecord: string) {
  if (undoings.length === 0) return;
  await trx
    .insertInto('suppression_end')
    .values(rowsOf(undoings).map((row) => ({...row, ends_record: endsRecord})))
    .onConflict((met) => met.doNothing())
    .execute();
}
