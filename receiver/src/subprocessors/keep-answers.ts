import type {Kysely, Transaction} from 'kysely';
import type {Identity} from '../../../src/contract/identity.ts';
import type {LedgerRecord} from '../../../src/contract/record.ts';
import type {Tables} from '../database/tables.ts';

type Answer = Identity['answered'][string];

/** Keeps what customers answered to news, in the transaction that logs it. */
export async function keepAnswers(
  trx: Transaction<Tables>,
  records: readonly LedgerRecord[],
): Promise<void> {
  const rows = records.flatMap(({id, type, subject, subprocessor}) =>
    subprocessor
      ? [
          {
            customer_ref: subject.ref,
            news: subprocessor.news,
            record_id: id,
            answer: type === 'subprocessor.objected' ? 'objected' : 'acknowledged',
          },
        ]
      : [],
  );
  if (rows.length > 0) await trx.insertInto('subprocessor_answer').values(rows).execute();
}

/** A customer's answers under all of the customer's references, by news; the latest counts. */
export async function readAnswers(
  db: Kysely<Tables>,
  customerRefs: readonly string[],
): Promise<Identity['answered']> {
  const rows = await db
    .selectFrom('subprocessor_answer')
    .innerJoin('leaf', 'leaf.record_id', 'subprocessor_answer.record_id')
    .select(['news', 'answer'])
    .where('customer_ref', 'in', customerRefs)
    .orderBy('arrival')
    .execute();
  return Object.fromEntries(rows.map(({news, answer}) => [news, answer as Answer]));
}
