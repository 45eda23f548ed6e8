import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {audit} from '../testing/audit.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {openTestReceiver, TOKEN} from '../testing/open-test-receiver.ts';
import {acceptance, actRecord, objection, refusal} from '../testing/sample.ts';
import {addMonths} from './judge.ts';
import {runRetention} from './run-retention.ts';

const START = Date.UTC(2020, 10, 25, 12);

forEachEngine('retention', (freshPlace, engineName) => {
  test('R63: a refusal goes after six months to the second, in batches that the ledger tells of; all else stays', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place, {now: () => START});
    const refusals = Array.from({length: 5}, refusal);
    await receiver.deliver(acceptance(), ...refusals, objection('anna@example.se'));
    await receiver.deliver(
      actRecord({type: 'rights.requested', rights: {right: 'A15', address: 'kim@example.se'}}),
    );
    const engine = await openTestDatabase(place);
    const due = Date.UTC(2021, 4, 25, 12);
    assert.equal((await runRetention(engine, {now: due - 1000})).size, 0);
    const dry = await runRetention(engine, {now: due, dryRun: true, batch: 2});
    assert.deepEqual([...dry], [['refusal', {count: 5, oldest: '2020-11-25T12:00:00Z'}]]);
    assert.deepEqual(await runRetention(engine, {now: due, batch: 2}), dry);
    assert.equal((await runRetention(engine, {now: due, batch: 2})).size, 0, 'once');
    await receiver.deliver(acceptance());
    assert.equal((await receiver.get(`/v1/receipts/${refusals[0]?.id ?? ''}`)).statusCode, 410);
    await receiver.close();
    await engine.close();
    const logged: readonly {type: string; erased?: readonly number[]}[] = await audit(
      place,
      receiver.logDescription.vkey,
    );
    const runs = logged.filter(({type}) => type === 'retention.run');
    assert.equal(runs.length, 3);
    assert.deepEqual(runs.flatMap(({erased = []}) => erased).sort(), [1, 2, 3, 4, 5]);
    assert.deepEqual(
      logged.filter(({type}) => type !== 'retention.run').map(({type}) => type),
      ['consent.given', 'objection.made', 'rights.requested', 'consent.given'],
    );
  });

  test('R63, R39: in a hundred years consents are gone, and objections and open requests are not', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place, {now: () => START});
    await receiver.deliver(acceptance(), refusal(), objection('anna@example.se'));
    await receiver.deliver(
      actRecord({type: 'rights.requested', rights: {right: 'A15', address: 'kim@example.se'}}),
    );
    const engine = await openTestDatabase(place);
    const tallies = await runRetention(engine, {now: Date.UTC(2120, 0, 1)});
    assert.deepEqual([...tallies.keys()].sort(), ['consent', 'refusal']);
    await engine.close();
    await receiver.close();
    await audit(place, receiver.logDescription.vkey);
  });

  // SQLite has one receiver.
  if (engineName === 'postgres')
    test('one receiver at a time: two runs erase each record once', async () => {
      const place = await freshPlace();
      const receiver = await openTestReceiver(place, {now: () => START});
      await receiver.deliver(...Array.from({length: 20}, refusal));
      await receiver.close();
      const one = await openTestDatabase(place);
      const other = await openTestDatabase(place);
      const now = Date.UTC(2022, 0, 1);
      await Promise.all([one, other].map((engine) => runRetention(engine, {now, batch: 3})));
      await runRetention(one, {now});
      assert.equal((await one.db.selectFrom('erasure').select('record_id').execute()).length, 20);
      await one.close();
      await other.close();
    });

  test('the command says what it would erase, and erases it', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place, {now: () => START});
    await receiver.deliver(refusal(), refusal());
    await receiver.close();
    const run = async (...flags: string[]) => {
      const main = fileURLToPath(new URL('main.ts', import.meta.url));
      const {stdout} = await promisify(execFile)(process.execPath, [main, ...flags], {
        env: {
          DATA: place.dataDirectory,
          MARKETING_TOKEN: TOKEN,
          ...(place.databaseUrl && {DATABASE_URL: place.databaseUrl}),
        },
      });
      return stdout;
    };
    for (const flags of [['--dry-run'], []])
      assert.match(await run(...flags), /^refusal +2 {2}2020-11-25T12:00:00Z$/m);
    assert.match(await run('--dry-run'), /^refusal +0 {2}-$/m);
  });
});

test('months end where the calendar says', () => {
  assert.equal(addMonths('2020-08-31T12:34:56Z', 6), '2021-02-28T12:34:56Z');
  assert.equal(addMonths('2024-02-29T00:00:00Z', 60), '2029-02-28T00:00:00Z');
  assert.equal(addMonths('2026-03-31T00:00:00Z', -1), '2026-02-28T00:00:00Z');
});
