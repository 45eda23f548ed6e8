import assert from 'node:assert/strict';
import {test} from 'node:test';
import {mailboxAnswer} from '../../../src/contract/schemas/mailbox.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver, problemOf, TOKEN} from '../testing/open-test-receiver.ts';
import {objection} from '../testing/sample.ts';

const publicUrl = 'https://samtycke.mobiplus.se';

forEachEngine('the mailbox of development', (freshPlace) => {
  test('keeps what would be sent, the newest first, and its links work (R46)', async () => {
    const {deliver, ask, app, mailbox, close} = await openTestReceiver(await freshPlace(), {
      publicUrl,
      mailbox: true,
      sendMessage: () => assert.fail('The mailbox stands in for whoever sends'),
    });
    const read = async () => mailboxAnswer.parse((await ask('/v1/mailbox')).json()).messages;
    assert.deepEqual(await read(), []);
    const addresses = ['anna@exempel.se', 'bo@exempel.se'];
    for (const [index, address] of addresses.entries()) {
      await deliver(objection(address));
      while ((mailbox?.messages().length ?? 0) <= index)
        await new Promise((resolve) => setImmediate(resolve));
    }
    const messages = await read();
    assert.deepEqual(
      messages.map(({to, channel, lang}) => [to, channel, lang]),
      [
        ['bo@exempel.se', 'email', 'sv'],
        ['anna@exempel.se', 'email', 'sv'],
      ],
    );
    for (const {link, text, subject} of messages) {
      assert.ok(text.includes(link));
      assert.notEqual(subject, '');
      assert.equal((await app.inject({url: new URL(link).pathname})).statusCode, 200);
    }
    await close();
  });

  test('opens to marketing’s token alone', async () => {
    const {get, app, close} = await openTestReceiver(await freshPlace(), {
      publicUrl,
      mailbox: true,
    });
    const refused = await get('/v1/mailbox');
    assert.equal(problemOf(refused).status, 401);
    const authorization = `Bearer ${TOKEN}x`;
    const wrong = await app.inject({url: '/v1/mailbox', headers: {authorization}});
    assert.equal(problemOf(wrong).status, 401);
    assert.ok(JSON.stringify((await get('/openapi.json')).json()).includes('/v1/mailbox'));
    await close();
  });

  test('is not there unless it was asked for', async () => {
    const {ask, get, mailbox, close} = await openTestReceiver(await freshPlace(), {
      publicUrl,
      sendMessage: () => Promise.resolve(),
    });
    assert.equal(mailbox, undefined);
    assert.equal(problemOf(await ask('/v1/mailbox')).status, 404);
    assert.ok(!JSON.stringify((await get('/openapi.json')).json()).includes('/v1/mailbox'));
    await close();
  });
});
