import assert from 'node:assert/strict';
import {test} from 'node:test';
import {deskRequests} from '../../src/contract/schemas/desk.ts';
import {statistics} from '../../src/contract/schemas/marketing.ts';
import {rates} from '../../src/contract/schemas/rates.ts';
import {trials} from '../../src/contract/schemas/trial.ts';
import type {RequestStatus} from '../../src/contract/rights.ts';
import {forEachEngine} from '../src/testing/for-each-engine.ts';
import {openTestDatabase} from '../src/testing/open-test-database.ts';
import {openTestReceiver} from '../src/testing/open-test-receiver.ts';
import {transitions} from '../../src/core/request-transitions.ts';
import {fillReceiver} from './fill-receiver.ts';

const YEAR = {decisions: 700, days: 70, until: '2026-11-25', seed: 'test'};

forEachEngine('npm run demo:data', (freshPlace) => {
  test('gives the console something to show: rates, objections per channel, requests in every state', async () => {
    const place = await freshPlace();
    const filled = await fillReceiver({...place, ...YEAR});
    const receiver = await openTestReceiver(place, {
      now: () => Date.parse('2026-11-26T10:00:00Z'),
      retention: false,
    });

    const counts = statistics.parse(
      (await receiver.ask('/v1/statistics?from=2026-09-01&to=2026-11-25')).json(),
    );
    assert.ok(counts.records > filled.answers + filled.objections);
    assert.ok(new Set(counts.objections.map(({channel}) => channel)).size >= 5);
    const {tables} = rates.parse((await receiver.ask('/v1/rates?by=device')).json());
    const october = tables.find(
      ({month, site}) => month === '2026-10' && site === 'www.mobiplus.se',
    );
    assert.ok((october?.total.shown ?? 0) > (october?.total.answered ?? Infinity));
    assert.equal(october?.rows.length, 3);

    for (const status of Object.keys(transitions) as RequestStatus[]) {
      const url = `/v1/desk/requests?status=${status}`;
      const {requests} = deskRequests.parse((await receiver.atDesk(url)).json());
      assert.ok(requests.length > 0, status);
    }
    const tried = trials.parse((await receiver.ask('/v1/trials')).json());
    assert.deepEqual(
      tried.trials.map(({trial, verdict}) => [trial.id, verdict]),
      [
        ['words', 'running'],
        ['corner', 'stopped short'],
      ],
    );
    assert.ok(tried.trials.every(({progress}) => progress.every(({shown}) => shown !== 0)));
    await receiver.close();

    const {db, close} = await openTestDatabase(place);
    const rows = await db.selectFrom('notice').select('sha256').execute();
    const news = await db.selectFrom('published_news').select('id').execute();
    assert.deepEqual([rows.length, news.length], [2, 2]);
    await close();
  });

  test('goes among no other decisions', async () => {
    const place = await freshPlace();
    const few = {...YEAR, decisions: 20, days: 2};
    await fillReceiver({...place, ...few});
    await assert.rejects(fillReceiver({...place, ...few}), /not empty/);
  });
});
