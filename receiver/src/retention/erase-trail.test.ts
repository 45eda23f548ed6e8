import assert from 'node:assert/strict';
import {test} from 'node:test';
import {wholeSeconds} from '../../../src/core/compose-record.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {openTestReceiver} from '../testing/open-test-receiver.ts';
import {addMonths} from './judge.ts';
import {runRetention} from './run-retention.ts';

forEachEngine('the trail’s retention', (freshPlace) => {
  test('R63: an entry goes after 24 months, and no sooner, whatever clock asks', async () => {
    const place = await freshPlace();
    const today = wholeSeconds(Date.now());
    const clock = {now: Date.parse(addMonths(today, -25))};
    const receiver = await openTestReceiver(place, {now: () => clock.now});
    await receiver.atDesk('/v1/desk/requests');
    clock.now = Date.parse(addMonths(today, -23));
    await receiver.atDesk('/v1/desk/requests');
    await receiver.close();
    const engine = await openTestDatabase(place);
    const left = async () =>
      (await engine.db.selectFrom('staff_trail').select('at').execute()).map(({at}) => at);
    const dry = await runRetention(engine, {now: Date.now(), dryRun: true});
    assert.equal(dry.get('trail')?.count, 1);
    assert.equal((await left()).length, 2);
    const tallies = await runRetention(engine, {now: Date.now()});
    assert.equal(tallies.get('trail')?.count, 1);
    assert.deepEqual(await left(), [new Date(clock.now).toISOString()]);
    const early = Date.parse(addMonths(today, 12));
    await assert.rejects(runRetention(engine, {now: early}), /append-only/);
    assert.equal((await left()).length, 1);
    await engine.close();
  });
});
