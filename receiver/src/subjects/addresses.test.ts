import assert from 'node:assert/strict';
import {test} from 'node:test';
import {addressVariants} from './address-variants.ts';
import {createAddressBook} from './create-address-book.ts';
import {normaliseEmail} from './normalise-email.ts';

test('normalises what are spellings of one address to one', () => {
  const rows = [
    ['anna@example.se', 'anna@example.se'],
    ['  Anna@Example.SE ', 'anna@example.se'],
    ['anna@example.se.', 'anna@example.se'],
    ['A\u030Asa@exempel.se', 'åsa@exempel.se'],
    ['\u212Bsa@exempel.se', 'åsa@exempel.se'],
    ['åsa@blåbär.se', 'åsa@xn--blbr-noae.se'],
    ['åsa@XN--BLBR-NOAE.se', 'åsa@xn--blbr-noae.se'],
    ['\u200Banna@example.se', 'anna@example.se'],
    ['an\u00ADna@example.se\uFEFF', 'anna@example.se'],
    ['a.b+news@example.se', 'a.b+news@example.se'],
  ] as const;
  for (const [address, expected] of rows) assert.equal(normaliseEmail(address), expected);
});

test('knows what has no domain, or is no text', () => {
  const none = ['anna', '@b.se', 'anna@', 'anna@b.se#c.se', 'anna@b.se/c.se', 'a\ud800@b.se'];
  for (const address of [...none, 'anna@b%2ese.se', 'anna@xn--iñvalid.com'])
    assert.equal(normaliseEmail(address), undefined, JSON.stringify(address));
});

test('matches an address with and without +tag and dots, and never leaves it empty', () => {
  const rows = [
    ['anna@a.se', ['anna@a.se']],
    ['anna+x@a.se', ['anna+x@a.se', 'anna@a.se']],
    ['an.na@a.se', ['an.na@a.se', 'anna@a.se']],
    ['an.na+x.y+z@a.se', ['an.na+x.y+z@a.se', 'an.na@a.se', 'anna@a.se']],
    ['+x@a.se', ['+x@a.se']],
    ['...@a.se', ['...@a.se']],
  ] as const;
  for (const [address, expected] of rows) assert.deepEqual(addressVariants(address), expected);
});

test('R7: references need the pepper, and tell channels and peppers apart', () => {
  const [one, other] = [createAddressBook('p'.repeat(32)), createAddressBook('q'.repeat(32))];
  const ref = one.refOf('email', 'anna@example.se');
  assert.match(ref, /^a_[0-9a-f]{8}\.[\w-]{43}$/);
  assert.equal(one.refOf('email', 'anna@example.se'), ref);
  assert.notEqual(one.refOf('sms', 'anna@example.se'), ref);
  assert.notEqual(other.refOf('email', 'anna@example.se').split('.')[1], ref.split('.')[1]);
  assert.notEqual(other.keyId, one.keyId);
});
