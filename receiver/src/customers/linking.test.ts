import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {DeliveryAnswer} from '../../../src/contract/delivery.ts';
import {subjectState} from '../../../src/contract/schemas/subject.ts';
import {audit} from '../testing/audit.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {linking} from '../testing/linking.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {openTestReceiver, problemOf} from '../testing/open-test-receiver.ts';
import {createTestPortal, ISSUER, signIn, voucherOf} from '../testing/portal.ts';
import {runRetention} from '../retention/run-retention.ts';
import {answerRecord} from '../testing/sample.ts';

const NOON = Date.UTC(2026, 10, 23, 12);
const MINUTE_MS = 60_000;
const [OLD, YOUNG] = ['p'.repeat(32), 'q'.repeat(32)];

forEachEngine('subject.linked', (freshPlace) => {
  async function open() {
    const clock = {now: NOON};
    const portal = await createTestPortal();
    const place = await freshPlace();
    const options = {portal: {issuer: ISSUER, jwks: portal.jwks}, now: () => clock.now};
    let receiver = await openTestReceiver(place, {...options, pepper: OLD});
    const enter = async (number: string) =>
      signIn(receiver, await portal.token(number, {now: clock.now}));
    /** A browser that has said yes, and its access token. */
    const browse = async () => {
      const answer = answerRecord('accept-all', undefined, clock.now);
      const delivery = (await receiver.post([answer.record])).json<DeliveryAnswer>();
      return {...answer, ref: answer.record.subject.ref, token: delivery.access?.[0]?.token ?? ''};
    };
    const statuses = async (number: string) => {
      const {decisions} = await enter(number);
      return decisions && [...new Set(Object.values(decisions).map(({status}) => status))];
    };
    const rotate = async () => {
      await receiver.close();
      receiver = await openTestReceiver(place, {...options, pepper: YOUNG, previousPeppers: [OLD]});
    };
    const get = () => receiver;
    return {clock, place, get, enter, browse, statuses, rotate};
  }

  test('R67: links what a customer says and shows to be theirs, and tells the customer’s other devices', async () => {
    const {clock, place, get, enter, browse, statuses, rotate} = await open();
    const one = await browse();
    clock.now += MINUTE_MS;
    const other = await browse();
    assert.equal(await statuses('1'), undefined, 'nothing is linked silently');
    const take = voucherOf(await enter('1'));
    const record = linking(one.ref, one.token, take());
    const receipts = await get().deliver(record, linking(other.ref, other.token, take()));
    assert.deepEqual(await get().deliver(record), receipts.slice(0, 1), 'a repeat is harmless');
    assert.deepEqual(await statuses('1'), ['given']);
    assert.equal(await statuses('2'), undefined);

    clock.now += MINUTE_MS;
    await get().deliver(answerRecord('reject-all', one.choice, clock.now).record);
    assert.deepEqual(await statuses('1'), ['withdrawn'], 'the newest by time counts');
    await rotate();
    assert.deepEqual(await statuses('1'), ['withdrawn'], 'and after the pepper was rotated');
    const read = await get().app.inject({
      url: `/v1/subjects/${one.ref}`,
      headers: {authorization: `Bearer ${one.token}`},
    });
    assert.equal(subjectState.parse(read.json()).linked, true);
    await get().close();
    const logged = await audit(place, get().logDescription.vkey);
    assert.equal(logged.filter(({type}) => type === 'subject.linked').length, 2);
  });

  test('needs the browser’s own token and the customer’s ticket', async () => {
    const {get, enter, browse, statuses} = await open();
    const [mine, theirs] = [await browse(), await browse()];
    const take = voucherOf(await enter('1'));
    const voucher = take();
    const wrong = linking(theirs.ref, mine.token, voucher);
    const told = problemOf(await get().post([wrong]));
    assert.equal(told.code, 'RECEIVER_BODY_INVALID');
    assert.deepEqual(
      told.errors?.map(({field}) => field),
      ['records[0].linkProof'],
    );
    const {linkProof: _proof, ...bare} = linking(mine.ref, mine.token, voucher);
    assert.equal((await get().post([bare])).statusCode, 422);
    const {ticket: _ticket, ...free} = linking(mine.ref, mine.token, voucher);
    assert.equal(problemOf(await get().post([free])).code, 'RECEIVER_TICKET_INVALID');
    assert.equal(await statuses('1'), undefined);
  });

  test('a shared browser is its last customer’s', async () => {
    const {get, enter, browse, statuses} = await open();
    const {ref, token} = await browse();
    for (const number of ['1', '2'])
      await get().deliver(linking(ref, token, voucherOf(await enter(number))()));
    assert.equal(await statuses('1'), undefined);
    assert.deepEqual(await statuses('2'), ['given']);
  });

  test('R48: a link that is erased with the customer is gone for every reader, and no earlier one comes back', async () => {
    const {place, get, enter, browse, statuses} = await open();
    const {ref, token} = await browse();
    await get().deliver(linking(ref, token, voucherOf(await enter('1'))()));
    const voucher = voucherOf(await enter('2'))();
    await get().deliver(linking(ref, token, voucher));
    assert.deepEqual(await statuses('2'), ['given']);
    const order = {ref: voucher.customer, reason: 'consent-withdrawn'};
    const erased = await get().atDesk('/v1/desk/erasures', order);
    assert.equal(erased.statusCode, 200, erased.body);
    assert.match(erased.body, /"type":"subject\.linked","rule":"link"/);
    assert.equal(await statuses('2'), undefined);
    assert.equal(await statuses('1'), undefined);
    const read = await get().app.inject({
      url: `/v1/subjects/${ref}`,
      headers: {authorization: `Bearer ${token}`},
    });
    assert.equal(subjectState.parse(read.json()).linked, undefined);
    const {db, close} = await openTestDatabase(place);
    const links = await db.selectFrom('subject_link').select('customer_ref').execute();
    assert.equal(links.length, 2);
    assert.ok(links.every(({customer_ref: customer}) => customer !== voucher.customer));
    await close();
  });

  test('R63: a link stands for as long as the browser is linked to nobody else, and goes six months after that', async () => {
    const {clock, place, get, enter, browse, statuses} = await open();
    const {ref, token} = await browse();
    await get().deliver(linking(ref, token, voucherOf(await enter('1'))()));
    clock.now += MINUTE_MS;
    await get().deliver(linking(ref, token, voucherOf(await enter('2'))()));
    const engine = await openTestDatabase(place);
    const due = Date.UTC(2027, 4, 23, 12, 1);
    assert.equal((await runRetention(engine, {now: due - 1000})).get('link'), undefined);
    assert.equal((await runRetention(engine, {now: due})).get('link')?.count, 1);
    assert.equal((await runRetention(engine, {now: due})).get('link'), undefined);
    await engine.close();
    assert.deepEqual(await statuses('2'), ['given']);
  });

  test('R7: the proof is kept nowhere, not even of a conflict', async () => {
    const {place, get, enter, browse} = await open();
    const {ref, token} = await browse();
    const record = linking(ref, token, voucherOf(await enter('1'))());
    const [receipt] = await get().deliver(record);
    assert.equal((await get().post([{...record, site: 'elsewhere.se'}])).statusCode, 409);
    await get().close();
    const {db, close} = await openTestDatabase(place);
    for (const table of ['body', 'conflict', 'subject_link'] as const) {
      const text = JSON.stringify(await db.selectFrom(table).selectAll().execute());
      assert.ok(text.length > 2 && !text.includes(token), table);
    }
    await close();
    assert.ok(!JSON.stringify(receipt).includes(token));
  });
});
