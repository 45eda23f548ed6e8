import {randomUUID} from 'node:crypto';
import type {SubprocessorNews} from '../../../src/contract/subprocessor.ts';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import type {Engine} from '../database/engine.ts';
import {appendEvent, digestOf} from '../ledger/append-event.ts';

/**
 * Publishes news that staff write: it is told from now on, and the ledger says so.
 *
 * @returns Whether it was; not where other news has its id.
 */
export async function publishOne(
  {db}: Engine,
  subprocessor: SubprocessorNews,
  now: number,
): Promise<boolean> {
  const event = {v: 1, type: 'subprocessor.notified', subprocessor} as const;
  const record_id = randomUUID();
  return db.transaction().execute(async (trx) => {
    const added = await trx
      .insertInto('published_news')
      .values({
        id: subprocessor.id,
        news: JSON.stringify(subprocessor),
        record_id,
        at: wholeSeconds(now),
      })
      .onConflict((met) => met.doNothing())
      .returning('id')
      .executeTakeFirst();
    if (added) await appendEvent(trx, event, now, record_id);
    return added !== undefined;
  });
}

/** Logs once of each news that customers are told of it (GDPR 28(2), S29, R57); changed news is news again. */
export async function publishNews(
  {db}: Engine,
  news: readonly SubprocessorNews[],
  now: number,
): Promise<void> {
  for (const subprocessor of news) {
    const event = {v: 1, type: 'subprocessor.notified', subprocessor} as const;
    const record_id = randomUUID();
    await db.transaction().execute(async (trx) => {
      const added = await trx
        .insertInto('subprocessor')
        .values({digest: digestOf(event), record_id, news: subprocessor.id, at: wholeSeconds(now)})
        .onConflict((met) => met.doNothing())
        .returning('digest')
        .executeTakeFirst();
      if (added) await appendEvent(trx, event, now, record_id);
    });
  }
}
