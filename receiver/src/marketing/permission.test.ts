import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';
import type {Permission} from '../../../src/contract/permission.ts';
import {permission} from '../../../src/contract/schemas/marketing.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {
  openTestReceiver,
  problemOf,
  TOKEN,
  type TestReceiver,
} from '../testing/open-test-receiver.ts';
import {acceptance, objection} from '../testing/sample.ts';

const url = (address: string) =>
  `/v1/marketing/permission?channel=email&address=${encodeURIComponent(address)}`;

async function ask(receiver: TestReceiver, address: string): Promise<Permission> {
  const response = await receiver.ask(url(address));
  assert.equal(response.statusCode, 200, response.body);
  assert.equal(response.headers['cache-control'], 'no-store');
  return permission.parse(response.json());
}

forEachEngine('GET /v1/marketing/permission', (freshPlace, engine) => {
  test('R37, R41: an objection stops every spelling of the address, and names its proof', async () => {
    const now = Date.UTC(2026, 10, 23, 12);
    const receiver = await openTestReceiver(await freshPlace(), {now: () => now});
    const no = objection('Anna.Berg+Nyhet@Example.SE');
    await receiver.deliver(acceptance(), no);
    const spellings = [
      'anna.berg+nyhet@example.se',
      'ANNA.BERG+NYHET@EXAMPLE.SE',
      'anna.berg@example.se',
      'annaberg@example.se',
      'anna.berg+annat@example.se',
      'a.n.n.a.berg+x@example.se',
      ' annaberg@example.se ',
    ];
    for (const address of spellings)
      assert.deepEqual(await ask(receiver, address), {
        v: 1,
        channel: 'email',
        allowed: false,
        because: 'objection',
        since: '2026-11-23T12:00:00Z',
        until: null,
        proof: 1,
        record: no.id,
      });
    await receiver.close();
  });

  test('R41: without a yes on record the answer is no', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    await receiver.deliver(objection('anna@example.se'));
    for (const address of ['berta@example.se', 'anna@example.com', 'anna@sub.example.se']) {
      const {allowed, because, since, proof} = await ask(receiver, address);
      assert.deepEqual([allowed, because, since, proof], [false, 'no-consent', null, null]);
    }
    await receiver.close();
  });

  test('the first of several objections counts, and a repeat changes nothing', async () => {
    let now = Date.UTC(2026, 10, 23, 12);
    const receiver = await openTestReceiver(await freshPlace(), {now: () => now});
    const first = objection('anna@example.se');
    await receiver.deliver(first);
    now += 86_400_000;
    await receiver.deliver(objection('anna+2@example.se'), first);
    const {since, proof} = await ask(receiver, 'anna@example.se');
    assert.deepEqual([since, proof], ['2026-11-23T12:00:00Z', 0]);
    await receiver.close();
  });

  test('a plus sign in the query may be encoded or not', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    await receiver.deliver(objection('anna+a@example.se'));
    for (const address of ['anna+a@example.se', 'anna%2Ba@example.se', 'anna%2ba%40example.se']) {
      const response = await receiver.ask(
        `/v1/marketing/permission?channel=email&address=${address}`,
      );
      assert.equal(response.json<Permission>().because, 'objection', address);
    }
    await receiver.close();
  });

  test('names the parameter that is wrong, and what is served', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const rows = [
      ['', 'channel'],
      ['?channel=email', 'address'],
      ['?channel=email&address=anna', 'address'],
      ['?channel=email&address=', 'address'],
      ['?channel=email&address=anna%40exa%23mple.se', 'address'],
      ['?channel=fax&address=anna%40example.se', 'channel'],
      ['?channel=sms&address=anna%40example.se', 'address'],
      ['?channel=sms&address=070', 'address'],
      ['?channel=letter&address=x', 'address'],
      ['?channel=letter&address=a|b|c', 'address'],
      ['?channel=letter&address=a|b|11122|d', 'address'],
      ['?channel=sms&address=0701234567&topic=newsletter', 'topic'],
      ['?channel=email&address=anna%40example.se&topic=offers', 'topic'],
      ['?channel=email&customer=', 'customer'],
      ['?channel=email&customer=1001&address=anna%40example.se', 'customer'],
      ['?channel=email&address=anna%40example.se&address=b%40example.se', 'address'],
      ['?channel=email&address=anna%40example.se&name=Anna', 'name'],
    ] as const;
    for (const [query, field] of rows) {
      const told = problemOf(await receiver.ask(`/v1/marketing/permission${query}`));
      assert.deepEqual([told.status, told.code], [422, 'RECEIVER_QUERY_INVALID'], query);
      assert.ok(
        told.errors?.some((error) => error.field === field && error.remedy),
        `${query}: ${JSON.stringify(told.errors)}`,
      );
    }
    await receiver.close();
  });

  test('is for those who know the token; missing or wrong, the answer is the same', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const headers = [
      {},
      {authorization: ''},
      {authorization: 'Bearer'},
      {authorization: `Basic ${TOKEN}`},
      {authorization: `Bearer ${TOKEN}x`},
      {authorization: `Bearer ${TOKEN.slice(1)}`},
    ];
    for (const path of [url('anna@example.se'), '/v1/statistics', '/v1/statistics?from=x']) {
      const bodies = new Set<string>();
      for (const header of headers) {
        const response = await receiver.app.inject({url: path, headers: header});
        assert.equal(problemOf(response).code, 'RECEIVER_TOKEN_NEEDED');
        assert.equal(response.headers['www-authenticate'], 'Bearer realm="marketing"');
        bodies.add(response.body);
      }
      assert.equal(bodies.size, 1);
    }
    const lower = {authorization: `bearer ${TOKEN}`};
    const response = await receiver.app.inject({url: '/v1/statistics', headers: lower});
    assert.equal(response.statusCode, 200);
    await receiver.close();
  });

  test('R7, R63: the plain address is nowhere: not in the data, not in the log', async () => {
    const place = await freshPlace();
    const lines: unknown[] = [];
    const receiver = await openTestReceiver(place, {
      onRequest: (line) => lines.push(line),
      onError: (error) => lines.push(String(error)),
    });
    const record = objection('Klara.Lindqvist+web@Example.SE');
    await receiver.deliver(record);
    await receiver.post([{...record, site: 'elsewhere.se'}]);
    await receiver.post([{...record, seq: -1}]);
    await ask(receiver, 'klara.lindqvist@example.se');
    await receiver.app.inject({
      url: url('klara.lindqvist@example.se'),
      remoteAddress: '192.0.2.77',
      headers: {'user-agent': 'Wandering/1.0'},
    });
    await receiver.close();
    const traces = /lindqvist|192\.0\.2\.77|wandering/i;
    assert.equal(lines.length, 5);
    assert.doesNotMatch(JSON.stringify(lines), traces);
    for (const name of readdirSync(place.dataDirectory))
      assert.doesNotMatch(readFileSync(join(place.dataDirectory, name), 'latin1'), traces, name);
    if (engine === 'postgres') {
      const {db, close} = await openTestDatabase(place);
      for (const table of ['body', 'conflict', 'suppression', 'objection_day'] as const) {
        const rows = await db.selectFrom(table).selectAll().execute();
        assert.ok(rows.length > 0);
        assert.doesNotMatch(JSON.stringify(rows), traces, table);
      }
      await close();
    }
  });
});
