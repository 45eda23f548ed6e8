import assert from 'node:assert/strict';
import {generateKeyPairSync} from 'node:crypto';
import {test} from 'node:test';
import {createSendgrid} from '../testing/sign-inbound.ts';
import {readInboundKeys} from './read-inbound-keys.ts';

test('keys that services cannot have are refused, and never repeated', () => {
  const {publicKey} = generateKeyPairSync('ec', {namedCurve: 'P-384'});
  const other = publicKey.export({format: 'der', type: 'spki'}).toString('base64');
  for (const [source, key] of [
    ['sendgrid', 'nonsense-nonsense-nonsense'],
    ['sendgrid', other],
    ['mailgun', 'short'],
    ['46elks', 'with blanks in it, and long'],
    ['generic', 'whsec_short'],
  ] as const)
    assert.throws(
      () => readInboundKeys({[source]: [key]}),
      (error: Error) => error.message.includes(source) && !error.message.includes(key),
    );
  const keys = {sendgrid: [createSendgrid().key], mailgun: ['m'.repeat(16)]};
  assert.equal(readInboundKeys(keys), keys);
});
