import assert from 'node:assert/strict';
import {test} from 'node:test';
import {prepareSubmission} from '../ledger/prepare-submission.ts';
import {createAddressBook} from '../subjects/create-address-book.ts';
import {acceptance, objection} from '../testing/sample.ts';
import {createAllowance} from './create-allowance.ts';

const addresses = createAddressBook('p'.repeat(32));
const asking = (address: string) => prepareSubmission(objection(address), addresses);

test('of one sender, so many records an hour send messages; what is above is left whole but for them', () => {
  let now = 0;
  const allow = createAllowance(2, () => now);
  const messages = (ip: string) => allow(asking('kim@example.se'), ip).confirmations.length;
  const plain = prepareSubmission(acceptance(), addresses);
  for (let n = 0; n < 5; n += 1) assert.equal(allow(plain, '192.0.2.1'), plain);
  assert.deepEqual(
    [1, 2, 3].map(() => messages('192.0.2.1')),
    [1, 1, 0],
  );
  assert.equal(messages('192.0.2.2'), 1);
  const submission = asking('kim@example.se');
  assert.deepEqual(allow(submission, '192.0.2.1'), {...submission, confirmations: []});
  now += 3_600_000;
  assert.equal(messages('192.0.2.1'), 1);
});

test('a network of IPv6 is one sender, however it is written', () => {
  const allow = createAllowance(1, () => 0);
  const messages = (ip: string) => allow(asking('kim@example.se'), ip).confirmations.length;
  const rows = [
    ['2001:db8:1:2::1', 1],
    ['2001:DB8:1:2:ffff:ffff:ffff:ffff', 0],
    ['2001:db8:1:3::1', 1],
    ['::1', 1],
    ['0:0:0:0:1::', 0],
    ['::ffff:192.0.2.1', 1],
    ['192.0.2.1', 0],
    ['::ffff:192.0.2.2', 1],
  ] as const;
  for (const [ip, expected] of rows) assert.equal(messages(ip), expected, ip);
});
