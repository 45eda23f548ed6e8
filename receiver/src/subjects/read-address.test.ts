import assert from 'node:assert/strict';
import {test} from 'node:test';
import {addressKinds} from './read-address.ts';

test('one telephone number in all its spellings is one in E.164, Swedish where no country is named', () => {
  for (const channel of ['sms', 'phone'] as const)
    for (const number of [
      '0701234567',
      '070-123 45 67',
      '070 - 123 45 67',
      '(070) 123.45.67',
      '+46701234567',
      '+46 (0)70 123 45 67',
      '0046701234567',
      ' 070-1234567 ',
      '46 70 123 45 67',
      '46701234567',
    ])
      assert.equal(addressKinds[channel].normalise(number), '+46701234567', number);
  assert.equal(addressKinds.phone.normalise('08-465 000 00'), '+46846500000');
  assert.equal(addressKinds.sms.normalise('+47 406 12 345'), '+4740612345');
});

test('a number that cannot exist is none', () => {
  for (const number of ['070-1', '070123456789012', '+461', '112', '121212-1212', 'a@b.se'])
    assert.equal(addressKinds.sms.normalise(number), undefined, number);
});

test('one house in all its spellings is one: case, blanks and Unicode forms are folded, the city follows', () => {
  const house = {name: 'Åsa  Berg', street: 'Storgatan 1', postcode: '111 22', city: 'Stockholm'};
  const expected = 'åsa berg|storgatan 1|11122';
  for (const other of [
    house,
    {...house, name: ' A\u030ASA BERG '},
    {...house, street: 'STORGATAN\u00A01', postcode: '11122', city: 'STHLM'},
  ])
    assert.equal(addressKinds.letter.normalise(other), expected);
  for (const other of [
    {...house, name: 'Kim Berg'},
    {...house, street: 'Storgatan 11'},
    {...house, postcode: '111 23'},
  ])
    assert.notEqual(addressKinds.letter.normalise(other), expected);
});

test('R36: a Swedish postcode is five figures in all its spellings; others keep their letters', () => {
  const at = (postcode: string) =>
    addressKinds.letter.normalise({name: 'a', street: 'b', postcode, city: 'c'})?.slice(4);
  for (const postcode of [
    '111 22',
    '11122',
    'SE-111 22',
    'se 11122',
    'SE-111-22',
    'S-111\u201322',
    ' 111\u00A022 ',
  ])
    assert.equal(at(postcode), '11122', postcode);
  for (const postcode of ['sw1a 1aa', 'SW1A-1AA']) assert.equal(at(postcode), 'SW1A1AA');
  assert.equal(at('DK-1050'), 'DK1050');
});

test('a bar in one part of a house moves nothing into another', () => {
  const house = {street: 'b', postcode: '111 22', city: 'c'};
  assert.equal(addressKinds.letter.normalise({...house, name: 'a|b'}), 'ab|b|11122');
});

test('every channel takes one kind of address, and names it where it is another', () => {
  const house = {name: 'Kim Berg', street: 'Storgatan 1', postcode: '111 22', city: 'Stockholm'};
  const kinds = {
    email: 'kim@example.se',
    support: 'kim@example.se',
    profiling: 'kim@example.se',
    sms: '0701234567',
    phone: '0701234567',
    letter: house,
  } as const;
  for (const [channel, own] of Object.entries(kinds))
    for (const address of new Set(Object.values(kinds))) {
      const kind = addressKinds[channel as keyof typeof kinds];
      assert.equal(kind.normalise(address) !== undefined, address === own, channel);
      assert.ok(kind.message && kind.remedy);
    }
});
