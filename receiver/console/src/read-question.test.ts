import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readCircumstances, readQuestion} from './read-question.ts';

const formOf = (fields: Readonly<Record<string, string>>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

describe('readQuestion', () => {
  it('asks by address or by customer, and says what only the asker knows (R41, R43)', () => {
    const fields = {channel: 'phone', nixVersion: '2026-11-01', nixListed: 'false', kind: ''};
    assert.deepEqual(readQuestion(formOf({...fields, by: 'address', whom: ' +46701234567 '})), {
      whom: '+46701234567',
      query: 'address=%2B46701234567&channel=phone&nixVersion=2026-11-01&nixListed=false',
    });
    const asked = readQuestion(formOf({by: 'customer', whom: '4711', channel: 'email'}));
    assert.equal(asked?.query, 'customer=4711&channel=email');
  });

  it('says of a whole list what only the asker knows, and of no one in it', () => {
    const fields = {
      channels: 'email',
      whom: 'x',
      topic: 'newsletter',
      kind: 'customer',
      message: '',
    };
    assert.deepEqual(readCircumstances(formOf(fields)), {kind: 'customer'});
  });

  it('asks nothing about nobody', () => {
    assert.equal(readQuestion(formOf({by: 'address', whom: '  ', channel: 'email'})), undefined);
  });
});
