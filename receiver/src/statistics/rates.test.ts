import assert from 'node:assert/strict';
import {test} from 'node:test';
import type {RateRow, Rates, RateTable, ShownCount} from '../../../src/contract/rates.ts';
import type {DecisionRecord} from '../../../src/contract/record.ts';
import {rates} from '../../../src/contract/schemas/rates.ts';
import {trail} from '../../../src/contract/schemas/staff.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver, problemOf, type TestReceiver} from '../testing/open-test-receiver.ts';
import {
  acceptance,
  answerRecord,
  migration,
  objection,
  refusal,
  signal,
} from '../testing/sample.ts';

const OCTOBER = Date.parse('2026-10-12T10:00:00Z');
const NOVEMBER = Date.parse('2026-11-26T10:00:00Z');
const SHOWN = {
  v: 1,
  what: 'shown',
  site: 'www.mobiplus.se',
  lang: 'sv',
  device: 'desktop',
  layout: '0.1.0+test',
} as const satisfies ShownCount;

const times = <Value>(n: number, make: () => Value): Value[] => Array.from({length: n}, make);

const show = (receiver: TestReceiver, count: object) =>
  receiver.app.inject({method: 'POST', url: '/v1/shown', payload: count});

async function showMany(receiver: TestReceiver, n: number, count: ShownCount = SHOWN) {
  for (const {statusCode} of await Promise.all(times(n, () => show(receiver, count))))
    assert.equal(statusCode, 204);
}

async function deliver(
  {app}: TestReceiver,
  records: readonly DecisionRecord[],
  device?: 'phone' | 'desktop',
) {
  for (let start = 0; start < records.length; start += 50) {
    const part = records.slice(start, start + 50);
    const payload = {v: 1, records: part, ...(device && {device})};
    const response = await app.inject({method: 'POST', url: '/v1/records', payload});
    assert.equal(response.statusCode, 200, response.body);
  }
}

async function ask(receiver: TestReceiver, query: string): Promise<Rates> {
  const response = await receiver.ask(`/v1/rates?${query}`);
  assert.equal(response.statusCode, 200, response.body);
  return rates.parse(response.json());
}

const of = (table: RateTable | undefined, value: string): RateRow => {
  const row = table?.rows.find((one) => one.value === value);
  assert.ok(row, `There is no row ${value}`);
  return row;
};

const partial = () => answerRecord({analytics: true}).record;
const inPreferences = (record: DecisionRecord): DecisionRecord => ({
  ...record,
  notice: {...record.notice, layer: 'preferences'},
});

forEachEngine('GET /v1/rates', (freshPlace) => {
  /** What October came to, asked in November. */
  async function october(act: (receiver: TestReceiver) => Promise<unknown>) {
    let now = OCTOBER;
    const receiver = await openTestReceiver(await freshPlace(), {now: () => now});
    await act(receiver);
    now = NOVEMBER;
    const {tables} = await ask(receiver, 'by=device&from=2026-10-01&to=2026-10-31');
    await receiver.close();
    return tables[0]?.total;
  }

  test('metrics “shown”, “unanswered”: counts without identifiers, less who answered or closed', async () => {
    const total = await october(async (receiver) => {
      await showMany(receiver, 60);
      await showMany(receiver, 12, {...SHOWN, what: 'closed'});
      await deliver(receiver, [
        ...times(11, acceptance),
        ...times(12, refusal),
        ...times(10, partial),
      ]);
    });
    assert.deepEqual([total?.shown, total?.closed, total?.unanswered], [60, 12, 15]);
  });

  test('metrics “accepted”, “refused”, “partial”: answers to the question, there or in the preferences', async () => {
    const total = await october((receiver) =>
      deliver(receiver, [
        ...times(10, acceptance),
        ...times(4, () => inPreferences(acceptance())),
        ...times(15, refusal),
        ...times(10, partial),
        ...times(2, () => inPreferences(partial())),
      ]),
    );
    assert.deepEqual(
      [total?.accepted, total?.refused, total?.partial, total?.answered],
      [14, 15, 12, 41],
    );
  });

  test('R61, metrics “accepted”, “refused”: no browser’s signal, no refusal taken over, no script’s call, no single embed', async () => {
    const total = await october((receiver) =>
      deliver(receiver, [
        ...times(10, acceptance),
        ...times(10, refusal),
        ...times(10, partial),
        ...times(3, () => signal()),
        ...times(3, migration),
        ...times(3, () => {
          const record = acceptance();
          return {...record, ui: {...record.ui, method: 'api' as const}};
        }),
        ...times(3, () => ({
          ...acceptance(),
          decisions: [
            {purpose: 'analytics', status: 'given', basis: 'A6-1-a', validFor: 'P0D'} as const,
          ],
        })),
      ]),
    );
    assert.deepEqual([total?.accepted, total?.refused, total?.partial], [10, 10, 10]);
  });

  test('metrics “withdrawn”: a later no to anything that was given, on its own day and no answer', async () => {
    const total = await october(async (receiver) => {
      const given = times(20, () => answerRecord('accept-all'));
      const records = given.map(({record}) => record);
      const later = given.map(({choice}, place) =>
        inPreferences(answerRecord(place < 10 ? 'reject-all' : {analytics: true}, choice).record),
      );
      await deliver(receiver, [...records, ...later]);
    });
    assert.deepEqual(
      [total?.accepted, total?.refused, total?.partial, total?.withdrawn],
      [20, 0, 0, 20],
    );
  });

  test('metrics “objected”: objections to direct marketing, one for each act', async () => {
    const total = await october((receiver) =>
      deliver(
        receiver,
        times(12, () => objection('a@b.se')),
      ),
    );
    assert.deepEqual([total?.objected, total?.answered], [12, 0]);
  });

  test('metrics “of all shown”, “of those who answered”: both denominators, with Wilson’s intervals', async () => {
    const total = await october(async (receiver) => {
      await showMany(receiver, 100);
      await showMany(receiver, 10, {...SHOWN, what: 'closed'});
      await deliver(receiver, [
        ...times(20, acceptance),
        ...times(20, refusal),
        ...times(10, partial),
      ]);
    });
    assert.equal(total?.ofShown?.accepted.share, 0.2);
    assert.equal(total.ofAnswered?.accepted.share, 0.4);
    assert.deepEqual(
      [total.ofAnswered.accepted.low.toFixed(4), total.ofAnswered.accepted.high.toFixed(4)],
      ['0.2761', '0.5382'],
    );
  });

  test('metrics “shown”: where nobody counts what is shown, the other denominator is told alone', async () => {
    const total = await october((receiver) =>
      deliver(receiver, [...times(20, acceptance), ...times(20, refusal), ...times(10, partial)]),
    );
    assert.deepEqual([total?.shown, total?.ofShown, total?.answered], [null, null, 50]);
  });

  test('breaks down by language, device, layout and Swedish day, and keeps sites apart', async () => {
    let now = Date.parse('2026-10-12T22:30:00Z');
    const receiver = await openTestReceiver(await freshPlace(), {now: () => now});
    await deliver(receiver, times(10, acceptance), 'phone');
    now = OCTOBER;
    const english = (): DecisionRecord => {
      const record = acceptance();
      return {
        ...record,
        notice: {...record.notice, lang: 'en'},
        ui: {...record.ui, sdk: '0.2.0+next'},
      };
    };
    await deliver(receiver, times(11, english), 'desktop');
    await deliver(
      receiver,
      times(12, () => ({...acceptance(), site: 'kund.example.se'})),
    );
    now = NOVEMBER;
    const told = async (by: string) => {
      const {tables} = await ask(receiver, `by=${by}&site=www.mobiplus.se`);
      return tables[0]?.rows.map(({value, accepted}) => [value, accepted]);
    };
    assert.deepEqual(await told('language'), [
      ['en', 11],
      ['sv', 10],
    ]);
    assert.deepEqual(await told('device'), [
      ['desktop', 11],
      ['phone', 10],
    ]);
    assert.deepEqual(await told('layout'), [
      ['0.1.0+test', 10],
      ['0.2.0+next', 11],
    ]);
    assert.deepEqual(await told('day'), [
      ['2026-10-12', 11],
      ['2026-10-13', 10],
    ]);
    const {tables} = await ask(receiver, 'by=device');
    assert.deepEqual(
      tables.map(({site, month, total}) => [site, month, total.accepted]),
      [
        ['kund.example.se', '2026-10', 12],
        ['www.mobiplus.se', '2026-10', 21],
      ],
    );
    await receiver.close();
  });

  test('R63: withholds small numbers, and all that they would follow from', async () => {
    let now = OCTOBER;
    const receiver = await openTestReceiver(await freshPlace(), {now: () => now});
    await deliver(
      receiver,
      [...times(12, acceptance), ...times(14, refusal), ...times(11, partial)],
      'desktop',
    );
    await deliver(
      receiver,
      [...times(20, acceptance), ...times(3, refusal), ...times(13, partial)],
      'phone',
    );
    now = NOVEMBER;
    const {tables, smallest} = await ask(receiver, 'by=device');
    const [table] = tables;
    const phone = of(table, 'phone');
    assert.deepEqual([smallest, phone.accepted, phone.refused, phone.partial], [10, 20, null, 13]);
    assert.deepEqual([phone.answered, phone.ofAnswered], [null, null]);
    assert.equal(of(table, 'desktop').refused, null);
    assert.deepEqual([table?.rest.refused, table?.total.refused], [17, 17]);
    await receiver.close();
  });

  test('R63: tells nothing of a month before it is over', async () => {
    const receiver = await openTestReceiver(await freshPlace(), {now: () => NOVEMBER});
    await deliver(receiver, times(50, acceptance));
    assert.deepEqual((await ask(receiver, 'by=day')).tables, []);
    const response = await receiver.ask('/v1/rates?by=day&from=2026-11-01&to=2026-11-30');
    assert.equal(problemOf(response).errors?.[0]?.field, 'from');
    await receiver.close();
  });

  test('R63: the device stands in the counts and in no record', async () => {
    const place = await freshPlace();
    const receiver = await openTestReceiver(place, {now: () => OCTOBER});
    await deliver(receiver, [acceptance()], 'phone');
    const {db, close} = await openTestDatabase(place);
    const {record} = await db
      .selectFrom('body')
      .select('record')
      .where('type', '=', 'consent.given')
      .executeTakeFirstOrThrow();
    assert.doesNotMatch(record, /phone|device/);
    await close();
    await receiver.close();
  });

  test('R7: POST /v1/shown takes nothing that could point at somebody, and limits who sends much', async () => {
    const receiver = await openTestReceiver(await freshPlace(), {deliveriesPerMinute: 3});
    for (const more of [{subject: 'v_x'}, {site: 'www.mobiplus.se/kassa'}, {device: 'iPhone 17'}])
      assert.equal(
        problemOf(await show(receiver, {...SHOWN, ...more})).code,
        'RECEIVER_BODY_INVALID',
      );
    assert.equal(problemOf(await show(receiver, SHOWN)).code, 'RECEIVER_TOO_MANY');
    await receiver.close();
  });

  test('is for who may read statistics, and stands in the trail', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    await receiver.ask('/v1/rates?by=day&from=2026-01-01&to=2026-02-28');
    const {entries} = trail.parse((await receiver.atDesk('/v1/staff/trail')).json());
    assert.deepEqual(
      entries.map(({act, object}) => [act, object]),
      [['statistics', 'rates by day 2026-01 2026-02']],
    );
    assert.equal(problemOf(await receiver.get('/v1/rates?by=day')).code, 'RECEIVER_TOKEN_NEEDED');
    await receiver.close();
  });
});
