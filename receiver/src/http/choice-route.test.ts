import assert from 'node:assert/strict';
import {test} from 'node:test';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver, problemOf, type TestReceiver} from '../testing/open-test-receiver.ts';
import {acceptance} from '../testing/sample.ts';

const cookie =
  'consent-mobiplus=1.20782.analytics=y1&ads-measurement=n1.v_0123456789abcdefghijkl.3';
const now = () => 20_792 * 86_400_000;

const renew = ({app}: TestReceiver, headers: Record<string, string>) =>
  app.inject({method: 'POST', url: '/v1/choice', headers});

forEachEngine('the renewal of the choice’s cookie', (freshPlace) => {
  test('R26: the very value comes back, for what remains of its time', async () => {
    const receiver = await openTestReceiver(await freshPlace(), {now});
    const response = await renew(receiver, {
      cookie: `a=b; ${cookie}`,
      origin: 'https://www.mobiplus.se',
      'sec-fetch-site': 'same-origin',
    });
    assert.equal(response.statusCode, 204);
    assert.equal(response.body, '');
    assert.equal(response.headers['cache-control'], 'no-store');
    const set = `${cookie}; Path=/; SameSite=Lax; Max-Age=${String(170 * 86_400)}; Secure`;
    assert.equal(response.headers['set-cookie'], set);
  });

  test('name, domain and time are the site’s own', async () => {
    const choiceCookie = {name: 'choice', domain: 'mobiplus.se', askAgainAfterDays: 30};
    const receiver = await openTestReceiver(await freshPlace(), {now, choiceCookie});
    const value = 'choice=1.20782.analytics=n1';
    const {headers} = await renew(receiver, {cookie: `${cookie}; ${value}`});
    assert.equal(
      headers['set-cookie'],
      `${value}; Path=/; SameSite=Lax; Max-Age=1728000; Domain=mobiplus.se`,
    );
  });

  test('nothing is set where no choice came, or junk', async () => {
    const receiver = await openTestReceiver(await freshPlace(), {now});
    for (const headers of [{}, {cookie: 'consent-mobiplus=1.x'}, {cookie: 'a=b'}]) {
      const response = await renew(receiver, headers);
      assert.equal(response.statusCode, 204);
      assert.equal(response.headers['set-cookie'], undefined);
    }
  });

  test('pages of other sites may not ask for it', async () => {
    const receiver = await openTestReceiver(await freshPlace(), {now});
    const response = await renew(receiver, {cookie, 'sec-fetch-site': 'cross-site'});
    assert.equal(problemOf(response).code, 'RECEIVER_CROSS_SITE');
    assert.equal(response.statusCode, 403);
    assert.equal(response.headers['set-cookie'], undefined);
  });

  test('one address may not ask without end', async () => {
    const receiver = await openTestReceiver(await freshPlace(), {now, deliveriesPerMinute: 1});
    assert.equal((await renew(receiver, {cookie})).statusCode, 204);
    assert.equal(problemOf(await renew(receiver, {cookie})).code, 'RECEIVER_TOO_MANY');
  });

  test('deliveries set no cookie: an answer that comes late would undo a newer choice', async () => {
    const {app} = await openTestReceiver(await freshPlace(), {now});
    const payload = {v: 1, records: [acceptance()]};
    const response = await app.inject({
      method: 'POST',
      url: '/v1/records',
      headers: {cookie},
      payload,
    });
    assert.equal(response.statusCode, 200, response.body);
    assert.equal(response.headers['set-cookie'], undefined);
  });
});
