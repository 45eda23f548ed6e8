import assert from 'node:assert/strict';
import {test} from 'node:test';
import {forEachEngine} from '../testing/for-each-engine.ts';
import {openTestReceiver, problemOf, TOKEN} from '../testing/open-test-receiver.ts';
import {objection} from '../testing/sample.ts';

interface Answers {
  readonly answers: readonly {
    readonly permission?: {
      readonly because: string;
      readonly proof: number;
      readonly record: string;
    };
    readonly allowed?: false;
    readonly errors?: readonly {readonly field: string; readonly remedy: string}[];
  }[];
}

forEachEngine('POST /v1/marketing/permissions', (freshPlace) => {
  test('R37, R41: answers each question in its place; a bad one is a no, and stops no other', async () => {
    const receiver = await openTestReceiver(await freshPlace());
    const no = objection('anna@example.se');
    await receiver.deliver(no);
    const post = (payload: object) =>
      receiver.app.inject({
        method: 'POST',
        url: '/v1/marketing/permissions',
        headers: {authorization: `Bearer ${TOKEN}`},
        payload,
      });
    const response = await post({
      questions: [
        {channel: 'email', address: 'anna@example.se', circumstances: {kind: 'company-role'}},
        {channel: 'email', address: 'anna'},
        {channel: 'fax', address: 'anna@example.se'},
        {channel: 'email', address: 'berta@example.se'},
        {channel: 'email', address: 'info@example.se', circumstances: {kind: 'company-role'}},
        {channel: 'automated-call', address: '070-123 45 67', circumstances: {kind: 'customer'}},
      ],
    });
    assert.equal(response.statusCode, 200, response.body);
    const {answers} = response.json<Answers>();
    assert.deepEqual(
      answers.map(({permission, errors}) => permission?.because ?? errors?.[0]?.field),
      ['objection', 'address', 'channel', 'no-consent', 'opt-out-regime', 'no-consent'],
    );
    assert.deepEqual([answers[0]?.permission?.proof, answers[0]?.permission?.record], [0, no.id]);
    assert.equal(answers[1]?.allowed, false);
    for (const questions of [[], Array.from({length: 1001}, () => ({}))])
      assert.equal(problemOf(await post({questions})).code, 'RECEIVER_BODY_INVALID');
    await receiver.close();
  });
});
