import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {test} from 'node:test';
import type {DeliveryAnswer} from '../../../src/contract/delivery.ts';
import {deliveryAnswer} from '../../../src/contract/schemas/delivery.ts';
import {subjectExport, subjectState} from '../../../src/contract/schemas/subject.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver, problemOf, type TestReceiver} from '../testing/open-test-receiver.ts';
import {answerRecord, refusal} from '../testing/sample.ts';

/** Delivers records, and says what access the answer gives. */
async function accessTo(
  {app}: TestReceiver,
  records: readonly unknown[],
  bearer?: string,
): Promise<DeliveryAnswer['access']> {
  const response = await app.inject({
    method: 'POST',
    url: '/v1/records',
    payload: {v: 1, records},
    headers: bearer === undefined ? {} : {authorization: `Bearer ${bearer}`},
  });
  assert.equal(response.statusCode, 200, response.body);
  return deliveryAnswer.parse(response.json()).access;
}

const read = ({app}: TestReceiver, path: string, token?: string) =>
  app.inject({
    url: `/v1/subjects/${path}`,
    headers: token === undefined ? {} : {authorization: `Bearer ${token}`},
  });

forEachEngine('GET /v1/subjects', (freshPlace) => {
  test('S10, R67: reads back and exports what is on record of a browser, for its token alone', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const first = answerRecord('accept-all');
    const {ref} = first.record.subject;
    const access = await accessTo(receiver, [first.record]);
    const token = access?.[0]?.token ?? '';
    assert.deepEqual(access, [{ref, token}]);
    const then = answerRecord('reject-all', first.choice).record;
    await receiver.deliver(then);

    const response = await read(receiver, ref, token);
    assert.equal(response.headers['cache-control'], 'no-store');
    const state = subjectState.parse(response.json());
    assert.deepEqual(
      state.records.map(({id, type, index}) => [id, type, index]),
      [
        [first.record.id, 'consent.given', 0],
        [then.id, 'consent.withdrawn', 1],
      ],
    );
    assert.deepEqual(
      Object.values(state.decisions).map(({status, seq, record}) => [status, seq, record]),
      (then.decisions ?? []).map(() => ['withdrawn', 1, then.id]),
    );
    const all = subjectExport.parse((await read(receiver, `${ref}/export`, token)).json());
    assert.deepEqual(
      all.receipts.map(({record}) => record.id),
      [first.record.id, then.id],
    );

    const stranger = answerRecord('accept-all').record;
    const other = (await accessTo(receiver, [stranger]))?.[0]?.token;
    const bodies = new Set<string>();
    for (const path of [ref, `${ref}/export`, `v_${'a'.repeat(22)}`])
      for (const wrong of [undefined, '', 'x', `${token}x`, token.slice(1), other]) {
        const refused = await read(receiver, path, wrong);
        assert.equal(problemOf(refused).code, 'RECEIVER_NOT_FOUND');
        bodies.add(refused.body);
      }
    assert.equal(bodies.size, 1, 'nobody can tell a wrong token from an unknown browser');
    await receiver.close();
  });

  test('gives access to who sent the first record, and again for a repeat or a token; never for the reference alone', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const first = answerRecord('accept-all');
    const access = await accessTo(receiver, [first.record]);
    const token = access?.[0]?.token;
    assert.deepEqual(await accessTo(receiver, [first.record]), access);
    const later = () => ({
      ...answerRecord('accept-all', first.choice).record,
      id: randomUUID(),
    });
    assert.equal(await accessTo(receiver, [later()]), undefined);
    assert.equal(await accessTo(receiver, [later()], `${token ?? ''}x`), undefined);
    assert.deepEqual(await accessTo(receiver, [later()], token), access);
    const guess = {...first.record, id: randomUUID()};
    assert.equal(await accessTo(receiver, [guess]), undefined, 'another seq 0 is not the first');
    assert.equal(
      await accessTo(receiver, [refusal()]),
      undefined,
      'R4: a no leaves nothing to read',
    );
    await receiver.close();
  });

  test('a token outlives a rotation of the pepper, and is then replaced', async () => {
    const place = await freshPlace();
    const [old, young] = ['p'.repeat(32), 'q'.repeat(32)];
    const before = await openTestReceiver(place, {pepper: old});
    const first = answerRecord('accept-all');
    const {ref} = first.record.subject;
    const token = (await accessTo(before, [first.record]))?.[0]?.token;
    await before.close();
    const after = await openTestReceiver(place, {pepper: young, previousPeppers: [old]});
    assert.equal((await read(after, ref, token)).statusCode, 200);
    const then = answerRecord('reject-all', first.choice).record;
    const [renewed] = (await accessTo(after, [then], token)) ?? [];
    assert.notEqual(renewed?.token, token);
    assert.equal((await read(after, ref, renewed?.token)).statusCode, 200);
    await after.close();
  });

  test('is limited: 30 reads a minute from one address', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const path = `v_${'a'.repeat(22)}`;
    for (let n = 0; n < 30; n += 1) assert.equal((await read(receiver, path, 'x')).statusCode, 404);
    assert.equal(problemOf(await read(receiver, path, 'x')).code, 'RECEIVER_TOO_MANY');
    await receiver.close();
  });
});
