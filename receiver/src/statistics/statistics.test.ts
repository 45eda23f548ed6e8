import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {Statistics} from '../../../src/contract/statistics.ts';
import {statistics} from '../../../src/contract/schemas/marketing.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver, problemOf, type TestReceiver} from '../testing/open-test-receiver.ts';
import {
  acceptance,
  actRecord,
  answerRecord,
  migration,
  objection,
  refusal,
  signal,
} from '../testing/sample.ts';

async function ask(receiver: TestReceiver, query = ''): Promise<Statistics> {
  const response = await receiver.ask(`/v1/statistics${query}`);
  assert.equal(response.statusCode, 200, response.body);
  return statistics.parse(response.json());
}

const day = (text: string) => Date.parse(`${text}T10:00:00Z`);

forEachEngine('GET /v1/statistics', (freshPlace) => {
  test('adds up by day and purpose, and repeats and conflicts count nothing', async () => {
    let now = day('2026-11-22');
    const receiver = await openTestReceiver(await freshPlace(), {now: () => now});
    const yes = answerRecord('accept-all');
    const records = [yes.record, refusal(), refusal(), objection('a@b.se'), objection('c@d.se')];
    await receiver.deliver(...records);
    await receiver.deliver({...refusal(), site: 'kund.example.se'});
    now = day('2026-11-23');
    await receiver.deliver(answerRecord({analytics: true}, yes.choice).record);
    await receiver.deliver(...records);
    await receiver.post([{...yes.record, site: 'elsewhere.se'}]);

    const told = await ask(receiver);
    const row = (
      at: string,
      purpose: string,
      given: number,
      refused: number,
      withdrawn: number,
    ) => ({
      day: at,
      purpose,
      given,
      refused,
      withdrawn,
    });
    assert.deepEqual(told, {
      v: 1,
      from: '2026-10-25',
      to: '2026-11-23',
      purposes: [
        row('2026-11-22', 'ads-measurement', 1, 3, 0),
        row('2026-11-22', 'ads-personalisation', 1, 3, 0),
        row('2026-11-22', 'analytics', 1, 3, 0),
        row('2026-11-23', 'ads-measurement', 0, 0, 1),
        row('2026-11-23', 'ads-personalisation', 0, 0, 1),
        row('2026-11-23', 'analytics', 1, 0, 0),
      ],
      objections: [{day: '2026-11-22', channel: 'email', made: 2}],
      records: 7,
      signals: 0,
    });
    await receiver.close();
  });

  test('a look at one embed, once, is no yes to its purpose; an undoing is no objection', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const once = acceptance();
    const decisions = [
      {purpose: 'analytics', status: 'given', basis: 'A6-1-a', validFor: 'P0D'},
    ] as const;
    await receiver.deliver({...once, decisions});
    const [made] = objection('a@b.se').objections ?? [];
    assert.ok(made);
    const undone = {...made, status: 'pending'} as const;
    await receiver.deliver(actRecord({type: 'objection.withdrawn', objections: [undone]}));
    const {purposes, objections, records} = await ask(receiver);
    assert.deepEqual([purposes, objections, records], [[], [], 2]);
    await receiver.close();
  });

  test('R61: a browser’s own no is counted apart, and a no taken over is no answer to our question', async () => {
    const receiver = await openTestReceiver(await freshPlace(), {now: () => day('2026-11-22')});
    const given = acceptance();
    await receiver.deliver(given, refusal(), signal(), signal(given), migration());
    const told = await ask(receiver);
    assert.deepEqual(
      told.purposes.map(({purpose, given: yes, refused: no, withdrawn}) => [
        purpose,
        yes,
        no,
        withdrawn,
      ]),
      [
        ['ads-measurement', 1, 1, 0],
        ['ads-personalisation', 1, 1, 0],
        ['analytics', 1, 1, 0],
      ],
    );
    assert.deepEqual([told.objections, told.records, told.signals], [[], 5, 2]);
    await receiver.close();
  });

  test('counts by Sweden’s days, whose midnight is not that of UTC', async () => {
    let now = Date.parse('2026-11-22T22:59:59Z');
    const receiver = await openTestReceiver(await freshPlace(), {now: () => now});
    await receiver.deliver(acceptance());
    now += 1000;
    await receiver.deliver(acceptance());
    const told = await ask(receiver);
    assert.deepEqual(
      [...new Set(told.purposes.map((row) => row.day))],
      ['2026-11-22', '2026-11-23'],
    );
    assert.equal(told.to, '2026-11-23');
    await receiver.close();
  });

  test('tells the days asked for, both ends included', async () => {
    let now = day('2026-11-20');
    const receiver = await openTestReceiver(await freshPlace(), {now: () => now});
    for (const text of ['2026-11-20', '2026-11-21', '2026-11-22']) {
      now = day(text);
      await receiver.deliver(acceptance());
    }
    const days = async (query: string) =>
      [...new Set((await ask(receiver, query)).purposes.map((row) => row.day))].join();
    assert.equal(await days('?from=2026-11-21&to=2026-11-21'), '2026-11-21');
    assert.equal(await days('?from=2026-11-21'), '2026-11-21,2026-11-22');
    assert.equal(await days('?to=2026-11-21'), '2026-11-20,2026-11-21');
    assert.equal(await days('?from=2026-11-23&to=2026-11-23'), '');
    assert.equal((await ask(receiver, '?from=2026-11-21&to=2026-11-21')).records, 1);
    assert.equal((await ask(receiver, '?from=2025-10-20&to=2026-11-23')).records, 3);
    await receiver.close();
  });

  test('names what is wrong with a range', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const rows = [
      ['?from=2026-11-23&to=2026-11-22', 'from'],
      ['?from=2025-10-19&to=2026-11-23', 'from'],
      ['?from=yesterday', 'from'],
      ['?to=2026-13-01', 'to'],
      ['?days=30', 'days'],
    ] as const;
    for (const [query, field] of rows) {
      const told = problemOf(await receiver.ask(`/v1/statistics${query}`));
      assert.equal(told.code, 'RECEIVER_QUERY_INVALID', query);
      assert.deepEqual(
        told.errors?.map((error) => error.field),
        [field],
      );
    }
    await receiver.close();
  });
});
