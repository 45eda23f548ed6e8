import assert from 'node:assert/strict';
import {test, type TestContext} from 'node:test';
import type {DeliveryAnswer} from '../../src/contract/delivery.ts';
import {forEachEngine, type Place} from './testing/for-each-engine.ts';
import {openMailServer} from './testing/open-mail-server.ts';
import {openProxy} from './testing/open-proxy.ts';
import {openTestReceiver} from './testing/open-test-receiver.ts';
import {publishSample} from './testing/publish-sample.ts';
import {objection, refusal} from './testing/sample.ts';
import {startProcess} from './testing/start-process.ts';

const PATH = '/consent';
const PUBLIC_URL = `https://www.mobiplus.se${PATH}`;

/** A receiver behind a proxy, and who asks the proxy. */
async function open(t: TestContext, place: Place, takesOff: boolean) {
  const first = await openTestReceiver(place);
  await publishSample(first);
  await first.close();
  const mail = await openMailServer();
  t.after(mail.close);
  const receiver = await startProcess(place, {
    ...(!takesOff && {BASE_PATH: PATH}),
    TRUST_PROXY: '127.0.0.1',
    PUBLIC_URL,
    SMTP_URL: mail.url,
    MAIL_FROM: 'noreply@mobiplus.se',
  });
  t.after(() => receiver.child.kill('SIGKILL'));
  const proxy = await openProxy(PATH, receiver.url, takesOff);
  t.after(proxy.close);
  const ask = (path: string, init: RequestInit = {}) => fetch(`${proxy.url}${path}`, init);
  const deliver = async (record: object) => {
    const response = await ask(`${PATH}/v1/records`, {
      method: 'POST',
      headers: {'content-type': 'application/json'},
      body: JSON.stringify({v: 1, records: [record]}),
    });
    assert.equal(response.status, 200);
    return ((await response.json()) as DeliveryAnswer).results[0]?.receipt;
  };
  return {ask, deliver, mail};
}

forEachEngine('the receiver behind a proxy on a path', (freshPlace) => {
  for (const [title, takesOff] of [
    ['that hands the path on (BASE_PATH)', false],
    ['that takes the path off', true],
  ] as const)
    test(`${title}: takes deliveries, forms and confirmations, and every link leads on`, async (t) => {
      const {ask, deliver, mail} = await open(t, await freshPlace(), takesOff);
      const record = refusal();
      const receipt = await deliver(record);
      const read = await ask(`${PATH}/v1/receipts/${record.id}`);
      assert.deepEqual(await read.json(), receipt);

      // R36: the form works without script.
      const form = await ask(`${PATH}/objection?lang=en`);
      assert.equal(form.status, 200);
      const action = /<form[^>]* action="([^"]*)"/.exec(await form.text())?.[1] ?? '';
      const target = new URL(action, form.url);
      assert.ok(target.pathname.startsWith(`${PATH}/`), target.href);
      const told = await fetch(target, {
        method: 'POST',
        body: new URLSearchParams({channel: 'email', email: 'anna@example.se'}),
      });
      assert.equal(told.status, 200);
      assert.ok(told.redirected && new URL(told.url).pathname === `${PATH}/objection`, told.url);
      assert.match(await told.text(), /<main>/);

      // R46: what is sent leads to the public address.
      await mail.next();
      await deliver(objection('kim@example.se'));
      const [, token = ''] =
        new RegExp(`^${PUBLIC_URL}/c/([\\w-]{43})$`, 'm').exec((await mail.next()).text ?? '') ??
        [];
      assert.ok(token);
      const page = await ask(`${PATH}/c/${token}`);
      assert.equal(page.status, 200);
      const links = (await page.text()).matchAll(/<(?:link|a)[^>]* href="([^"]+)"/g);
      for (const [, link = ''] of links)
        assert.equal((await fetch(new URL(link, page.url))).status, 200, link);
      assert.equal((await ask(`${PATH}/c/${token}`, {method: 'POST'})).status, 200);

      // RFC 8615: at the root of the host.
      for (const name of ['consent-log.json', 'gpc.json'])
        assert.equal((await ask(`/.well-known/${name}`)).status, 200, name);
      const docs = await ask(`${PATH}/docs`);
      assert.equal(docs.status, 200);
      assert.ok((await docs.text()).includes(`RECEIVER=${PUBLIC_URL}<`));
    });
});
