import assert from 'node:assert/strict';
import {test} from 'node:test';
import {sql, type Transaction} from 'kysely';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import type {Tables} from './tables.ts';
import {together} from './together.ts';

const put = (trx: Transaction<Tables>, id: string) => () =>
  trx
    .insertInto('conflict')
    .values({record_id: id, submission_digest: id, submission: '{}', at: '2026-11-26T00:00:00Z'})
    .execute();

/** Watches how many statements are under way at the same time. */
async function watch(trx: Transaction<Tables>): Promise<() => number> {
  let [now, most] = [0, 0];
  await trx.getExecutor().provideConnection((connection) => {
    const ask = connection.executeQuery.bind(connection);
    connection.executeQuery = (query) => {
      most = Math.max(most, (now += 1));
      return ask<never>(query).finally(() => (now -= 1));
    };
    return Promise.resolve();
  });
  return () => most;
}

forEachEngine('what a transaction sends together', (freshPlace) => {
  test('is under way at once, and carried out in its order', async () => {
    const engine = await openTestDatabase(await freshPlace());
    const ids = ['a', 'b', 'c'];
    const [most, found] = await engine.transact(async (trx) => {
      const mostAtOnce = await watch(trx);
      const seen = await together(
        ids.flatMap((id) => [
          put(trx, id),
          () => trx.selectFrom('conflict').select('record_id').execute(),
        ]),
      );
      return [mostAtOnce(), seen];
    });
    assert.equal(most, 6);
    const seen = found.filter((_, place) => place % 2 === 1) as unknown[][];
    assert.deepEqual(
      seen.map(({length}) => length),
      [1, 2, 3],
    );
    await engine.close();
  });

  test('is one transaction: where one fails nothing is kept, and what is told is why', async () => {
    const engine = await openTestDatabase(await freshPlace());
    const why = await engine
      .transact(async (trx) => {
        await put(trx, 'a')();
        await together([
          async () => {
            // Sent behind the one that fails, and refused with it.
            for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
            await put(trx, 'b')();
          },
          put(trx, 'c'),
          () => sql`insert into no_such_table values (1)`.execute(trx),
          put(trx, 'd'),
        ]);
      })
      .then(
        () => undefined,
        (error: unknown) => String(error),
      );
    assert.match(why ?? '', /no_such_table/);
    assert.deepEqual(await engine.db.selectFrom('conflict').selectAll().execute(), []);
    assert.equal(
      await engine.transact((trx) => together([put(trx, 'e')]).then(() => 'goes on')),
      'goes on',
    );
    await engine.close();
  });
});
