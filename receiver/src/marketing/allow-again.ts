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

/**
 * Ends objections for those who made them, and keeps the consent that is said with it, in the transaction that logs it.
 *
 * @param isConsent Whether it says yes, or only that the no was not meant.
 */
export async function allowAgain(
  trx: Transaction<Tables>,
  undoings: readonly Undoing[],
  isConsent = true,
): Promise<void> {
  const rows = undoings.map(({recordId, topic = '', ...rest}) => ({
    ...rest,
    topic,
    record_id: recordId,
  }));
  if (rows.length === 0) return;
  await trx
    .insertInto('suppression_end')
    .values(rows)
    .onConflict((met) => met.doNothing())
    .execute();
  const consents = isConsent ? rows.filter(({channel}) => CONSENTED.includes(channel)) : [];
  if (consents.length === 0) return;
  await trx
    .insertInto('marketing_consent')
    .values(consents)
    .onConflict((met) => met.doNothing())
    .execute();
}
