import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {SubprocessorNews} from '../../../src/contract/subprocessor.ts';
import {subprocessorList} from '../../../src/contract/schemas/identity.ts';
import type {Voucher} from '../../../src/core/compose-act.ts';
import {audit} from '../testing/audit.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver, problemOf} from '../testing/open-test-receiver.ts';
import {createTestPortal, ISSUER, signIn, voucherOf} from '../testing/portal.ts';
import {actRecord} from '../testing/sample.ts';
import {readNews} from './read-news.ts';

const NEWS: SubprocessorNews = {
  id: 'mail-sender-2027',
  name: 'Brevbäraren AB',
  country: 'SE',
  task: {sv: 'Skickar e-post', en: 'Sends e-mail'},
  announced: '2026-11-01',
  objectBy: '2026-11-30',
};

const answer = (
  type: 'subprocessor.acknowledged' | 'subprocessor.objected',
  voucher: Voucher,
  news = NEWS.id,
) => actRecord({type, subprocessor: {news}}, voucher);

forEachEngine('sub-processor news', (freshPlace) => {
  test('S29, R57: everyone can read it, and the ledger tells once that it was told', async () => {
    const place = await freshPlace();
    const changed = {...NEWS, objectBy: '2026-12-15'};
    for (const subprocessors of [[NEWS], [NEWS], [changed]]) {
      const receiver = await openTestReceiver(place, {subprocessors});
      const list = subprocessorList.parse((await receiver.get('/v1/subprocessors')).json());
      assert.deepEqual(list, {v: 1, news: subprocessors});
      await receiver.close();
    }
    const receiver = await openTestReceiver(place);
    assert.deepEqual((await receiver.get('/v1/subprocessors')).json(), {v: 1, news: []});
    await receiver.close();
    const logged: readonly {type: string; subprocessor?: object}[] = await audit(
      place,
      receiver.logDescription.vkey,
    );
    assert.deepEqual(
      logged.map(({type, subprocessor}) => [type, subprocessor]),
      [
        ['subprocessor.notified', NEWS],
        ['subprocessor.notified', changed],
      ],
    );
  });

  test('S29, R57: staff publish it once; it is told at once and by every receiver, answered like other news, and logged', async () => {
    const place = await freshPlace();
    const now = () => Date.UTC(2026, 10, 23, 12);
    const portal = await createTestPortal();
    const options = {portal: {issuer: ISSUER, jwks: portal.jwks}, now, subprocessors: [NEWS]};
    const receiver = await openTestReceiver(place, options);
    const published = {...NEWS, id: 'backup-2027', announced: '2026-11-23', objectBy: '2026-12-23'};
    const sent = await receiver.atDesk('/v1/subprocessors', published);
    assert.equal(sent.statusCode, 201);
    assert.deepEqual((await receiver.get('/v1/subprocessors')).json(), {
      v: 1,
      news: [published, NEWS],
    });
    const take = voucherOf(await signIn(receiver, await portal.token('1', {now: now()})));
    await receiver.deliver(answer('subprocessor.objected', take(), published.id));
    await receiver.close();

    const again = await openTestReceiver(place, options);
    assert.deepEqual((await again.get('/v1/subprocessors')).json(), {
      v: 1,
      news: [published, NEWS],
    });
    await again.close();
    const logged: readonly {type: string; subprocessor?: {id?: string; news?: string}}[] =
      await audit(place, receiver.logDescription.vkey);
    assert.deepEqual(
      logged.map(({type, subprocessor}) => [type, subprocessor?.id ?? subprocessor?.news]),
      [
        ['subprocessor.notified', NEWS.id],
        ['subprocessor.notified', published.id],
        ['subprocessor.objected', published.id],
      ],
    );
  });

  test('R57: what was told is not told otherwise, and who may not publish is refused', async () => {
    const now = () => Date.UTC(2026, 10, 23, 12);
    const receiver = await openTestReceiver(await freshPlace(), {now, subprocessors: [NEWS]});
    const rows: readonly (readonly [object, string])[] = [
      [{...NEWS, announced: '2026-11-23'}, 'id'],
      [{...NEWS, id: 'b', task: {en: 'Sends'}}, 'task.sv'],
      [{...NEWS, id: 'b', announced: '2026-11-24'}, 'announced'],
      [{...NEWS, id: 'b', objectBy: '2026-11-22'}, 'objectBy'],
      [{...NEWS, id: 'b', country: 'Sverige'}, 'country'],
    ];
    for (const [news, field] of rows) {
      const {errors} = problemOf(await receiver.atDesk('/v1/subprocessors', news));
      assert.deepEqual(
        errors?.map((error) => error.field),
        [field],
      );
    }
    const refused = await receiver.app.inject({
      method: 'POST',
      url: '/v1/subprocessors',
      payload: {...NEWS, id: 'b'},
      headers: {authorization: 'Bearer a-token-for-marketing'},
    });
    assert.equal(problemOf(refused).code, 'RECEIVER_ACT_NOT_ALLOWED');
    assert.deepEqual((await receiver.get('/v1/subprocessors')).json(), {v: 1, news: [NEWS]});
    await receiver.close();
  });

  test('R57: a customer acknowledges or objects, the latest answer counts, and is there at the next sign-in', async () => {
    const portal = await createTestPortal();
    const other = {...NEWS, id: 'backup-2027'};
    const receiver = await openTestReceiver(await freshPlace(), {
      portal: {issuer: ISSUER, jwks: portal.jwks},
      subprocessors: [NEWS, other],
      now: () => Date.UTC(2026, 10, 23, 12),
    });
    const token = (number: string) => portal.token(number, {now: Date.UTC(2026, 10, 23, 12)});
    const take = voucherOf(await signIn(receiver, await token('1001')));
    await receiver.deliver(answer('subprocessor.objected', take()));
    await receiver.deliver(answer('subprocessor.acknowledged', take()));
    await receiver.deliver(answer('subprocessor.objected', take(), other.id));
    const {answered} = await signIn(receiver, await token('1001'));
    assert.deepEqual(answered, {[NEWS.id]: 'acknowledged', [other.id]: 'objected'});
    assert.deepEqual((await signIn(receiver, await token('1002'))).answered, {});
    await receiver.close();
  });

  test('R57: objecting ends with the last day in Sweden; acknowledging and a repeat do not', async () => {
    let now = Date.UTC(2026, 10, 30, 22, 59);
    const portal = await createTestPortal();
    const receiver = await openTestReceiver(await freshPlace(), {
      portal: {issuer: ISSUER, jwks: portal.jwks},
      subprocessors: [NEWS],
      now: () => now,
    });
    const take = voucherOf(await signIn(receiver, await portal.token('1', {now})));
    const inTime = answer('subprocessor.objected', take());
    const receipts = await receiver.deliver(inTime);
    now += 60_000;
    assert.deepEqual(await receiver.deliver(inTime), receipts);
    const late = problemOf(await receiver.post([answer('subprocessor.objected', take())]));
    assert.equal(late.code, 'RECEIVER_BODY_INVALID');
    assert.equal(late.errors?.[0]?.field, 'records[0].subprocessor.news');
    assert.match(late.errors[0].message, /2026-11-30/);
    await receiver.deliver(answer('subprocessor.acknowledged', take()));
    const unknown = problemOf(
      await receiver.post([answer('subprocessor.acknowledged', take(), 'nothing')]),
    );
    assert.deepEqual(
      unknown.errors?.map(({field}) => field),
      ['records[0].subprocessor.news'],
    );
    await receiver.close();
  });
});

test('names what is wrong with news before anything is opened', () => {
  const rows: readonly (readonly [unknown, RegExp])[] = [
    [[{...NEWS, country: 'Sverige'}], /country/],
    [[{...NEWS, objectBy: 'soon'}], /objectBy/],
    [[{...NEWS, price: 7}], /price/],
    [[NEWS, NEWS], /ids must differ/],
    [[{...NEWS, objectBy: '2026-10-31'}], /objectBy must not lie before/],
    [[{...NEWS, task: {en: 'Sends'}}], /Swedish/],
  ];
  for (const [news, expected] of rows)
    assert.throws(() => readNews(news as SubprocessorNews[]), {
      name: 'TypeError',
      message: expected,
    });
});
