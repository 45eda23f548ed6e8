import assert from 'node:assert/strict';
import {test} from 'node:test';
import {readStanding} from '../subjects/read-standing.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {openTestReceiver} from '../testing/open-test-receiver.ts';
import {answerRecord} from '../testing/sample.ts';
import {forgetDecisions} from './forget-decisions.ts';

forEachEngine('decisions that are forgotten', (freshPlace) => {
  test('R48: where a no is erased, the yes before it does not stand again', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place);
    const yes = answerRecord('accept-all');
    const no = answerRecord('reject-all', yes.choice);
    await receiver.deliver(yes.record);
    await receiver.deliver(no.record);
    const {ref} = yes.record.subject;
    const {db, close} = await openTestDatabase(place);
    const {arrival} = await db
      .selectFrom('leaf')
      .select('arrival')
      .where('record_id', '=', no.record.id)
      .executeTakeFirstOrThrow();
    assert.ok((await readStanding(db, [ref])).every(({status}) => status === 'withdrawn'));
    await db.transaction().execute((trx) => forgetDecisions(trx, [arrival], [ref]));
    assert.deepEqual(await readStanding(db, [ref]), []);
    await close();
    await receiver.close();
  });

  test('R48: what was decided after the erased record stands', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place);
    const first = answerRecord('accept-all');
    const second = answerRecord('reject-all', first.choice);
    await receiver.deliver(first.record);
    await receiver.deliver(second.record);
    const {ref} = first.record.subject;
    const {db, close} = await openTestDatabase(place);
    const {arrival} = await db
      .selectFrom('leaf')
      .select('arrival')
      .where('record_id', '=', first.record.id)
      .executeTakeFirstOrThrow();
    const before = await readStanding(db, [ref]);
    await db.transaction().execute((trx) => forgetDecisions(trx, [arrival], [ref]));
    assert.deepEqual(await readStanding(db, [ref]), before);
    await close();
    await receiver.close();
  });
});
