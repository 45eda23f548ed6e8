import assert from 'node:assert/strict';
import {randomUUID} from 'node:crypto';
import {test} from 'node:test';
import {sql} from 'kysely';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestDatabase} from '../testing/open-test-database.ts';
import {openTestReceiver, problemOf, type TestReceiver} from '../testing/open-test-receiver.ts';
import {acceptance, refusal} from '../testing/sample.ts';

const METRICS = 'a-token-for-metrics';

async function scrape({app}: TestReceiver): Promise<ReadonlyMap<string, number>> {
  const headers = {authorization: `Bearer ${METRICS}`};
  const response = await app.inject({url: '/metrics', headers});
  assert.equal(response.statusCode, 200);
  assert.match(String(response.headers['content-type']), /^text\/plain; version=0\.0\.4/);
  const lines = response.body.split('\n').filter((line) => line && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [, name = '', value] = /^(.*) (\S+)$/.exec(line) ?? [];
      return [name, Number(value)];
    }),
  );
}

forEachEngine('/metrics', (freshPlace, engine) => {
  test('counts what was asked, logged and refused', async () => {
    const receiver = await openTestReceiver(await freshPlace(), {metricsToken: METRICS});
    const known = acceptance();
    await receiver.deliver(known, refusal());
    await receiver.deliver(known);
    assert.equal((await receiver.post([{...refusal(), id: known.id}])).statusCode, 409);
    await receiver.post([{v: 1}]);
    const metrics = await scrape(receiver);
    const expected = {
      'consent_records_logged_total{type="consent.given"}': 1,
      'consent_records_logged_total{type="consent.refused"}': 1,
      consent_conflicts_total: 1,
      'consent_problems_total{route="/v1/records",code="RECEIVER_ID_TAKEN"}': 1,
      'consent_problems_total{route="/v1/records",code="RECEIVER_BODY_INVALID"}': 1,
      'consent_http_request_duration_seconds_count{method="POST",route="/v1/records",status="200"}': 2,
      'consent_http_request_duration_seconds_count{method="POST",route="/v1/records",status="409"}': 1,
      consent_commit_records_sum: 4,
      consent_commit_records_count: 3,
      consent_sequencer_batch_records_sum: 2,
      consent_tree_size: 2,
      consent_records_waiting: 0,
      consent_messages_waiting: 0,
      consent_database_up: 1,
    };
    for (const [name, value] of Object.entries(expected))
      assert.equal(metrics.get(name), value, name);
    assert.ok((metrics.get('consent_checkpoint_age_seconds') ?? -1) >= 0);
    assert.ok((metrics.get('process_resident_memory_bytes') ?? 0) > 0);
    const open = metrics.get('consent_database_connections{state="open"}');
    if (engine === 'postgres') assert.ok(open !== undefined && open > 0);
    else assert.equal(open, undefined);
  });

  test('R7: no label is made up by a sender', async () => {
    const receiver = await openTestReceiver(await freshPlace(), {metricsToken: METRICS});
    await receiver.get(`/secret/${randomUUID()}?q=secret`);
    await receiver.post([{...refusal(), type: 'secret', site: 'secret.se'}]);
    for (const name of (await scrape(receiver)).keys()) assert.doesNotMatch(name, /secret/);
  });

  test('tells what it can while the database does not answer', async () => {
    const place = await freshPlace();
    const options = {metricsToken: METRICS, onError: () => undefined};
    const receiver = await openTestReceiver(place, options);
    assert.equal((await scrape(receiver)).get('consent_tree_size'), 0);
    const {db, close} = await openTestDatabase(place);
    await sql`alter table checkpoint rename to lost`.execute(db);
    const metrics = await scrape(receiver);
    assert.equal(metrics.get('consent_database_up'), 0);
    assert.equal(metrics.get('consent_tree_size'), undefined);
    await sql`alter table lost rename to checkpoint`.execute(db);
    await close();
    assert.equal((await scrape(receiver)).get('consent_database_up'), 1);
  });

  test('tells nobody without the token, and nobody at all where there is none', async () => {
    const receiver = await openTestReceiver(await freshPlace(), {metricsToken: METRICS});
    assert.equal(problemOf(await receiver.get('/metrics')).code, 'RECEIVER_TOKEN_NEEDED');
    assert.equal(problemOf(await receiver.ask('/metrics')).code, 'RECEIVER_TOKEN_NEEDED');
    const other = await openTestReceiver(await freshPlace());
    assert.equal(problemOf(await other.ask('/metrics')).code, 'RECEIVER_NOT_FOUND');
  });

  if (engine === 'sqlite')
    test('asks the database by indexes alone', async () => {
      const {db, close} = await openTestDatabase(await freshPlace());
      const {rows} = await sql<{detail: string}>`explain query plan
        select count(*) from leaf where idx is null`.execute(db);
      assert.match(rows.map(({detail}) => detail).join(), /USING COVERING INDEX/);
      await close();
    });
});
