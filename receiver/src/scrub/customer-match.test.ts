import assert from 'node:assert/strict';
import {hash} from 'node:crypto';
import {test} from 'node:test';
import type {DeliveryAnswer} from '../../../src/contract/delivery.ts';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {linking} from '../testing/linking.ts';
import {openTestReceiver, TOKEN} from '../testing/open-test-receiver.ts';
import {createTestPortal, ISSUER, signIn, voucherOf} from '../testing/portal.ts';
import {answerRecord, objection} from '../testing/sample.ts';
import {emailMatch, phoneMatch} from './match-hash.ts';

const sha256 = (text: string) => hash('sha256', text, 'hex');

test('S26: addresses are hashed as Google matches them', () => {
  assert.equal(emailMatch('Anna.Ek@GMAIL.com'), sha256('annaek@gmail.com'));
  assert.equal(emailMatch('Anna.Ek@Example.se'), sha256('anna.ek@example.se'));
  assert.equal(phoneMatch('070-123 45 67'), sha256('+46701234567'));
  assert.equal(phoneMatch('070'), '');
});

forEachEngine('POST /v1/marketing/customer-match', (freshPlace) => {
  test('S26, GDPR 21(3): lists only customers who said yes to personalised ads, and names no objector', async () => {
    const portal = await createTestPortal();
    const receiver = await openTestReceiver(await freshPlace(), {
      portal: {issuer: ISSUER, jwks: portal.jwks},
    });
    const link = async (customer: string, answer: 'accept-all' | 'reject-all') => {
      const yes = answerRecord('accept-all');
      const {ref} = yes.record.subject;
      const delivery = (await receiver.post([yes.record])).json<DeliveryAnswer>();
      const token = delivery.access?.[0]?.token ?? '';
      const take = voucherOf(await signIn(receiver, await portal.token(customer)));
      await receiver.deliver(linking(ref, token, take()));
      if (answer === 'reject-all')
        await receiver.deliver(answerRecord('reject-all', yes.choice).record);
    };
    await link('1', 'accept-all');
    await link('2', 'reject-all');
    await link('3', 'accept-all');
    await receiver.deliver(objection('cia@example.se'));
    const response = await receiver.app.inject({
      method: 'POST',
      url: '/v1/marketing/customer-match',
      headers: {authorization: `Bearer ${TOKEN}`, 'content-type': 'text/csv'},
      payload: [
        'Kundnummer;E-post;Mobil',
        '1;anna@example.se;070-123 45 67',
        '2;bo@example.se;',
        '3;cia@example.se;0702222222',
        '4;dan@example.se;',
        ';eva@example.se;',
      ].join('\n'),
    });
    assert.equal(response.statusCode, 200, response.body);
    assert.equal(
      response.body,
      `Email,Phone\r\n${sha256('anna@example.se')},${sha256('+46701234567')}\r\n`,
    );
  });
});
