import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {emailAddress, phoneNumber, postalAddress} from '../../../src/contract/schemas/address.ts';
import {entryFault, type Entry} from '../../../src/core/entry-fault.ts';

const good: Readonly<Record<Entry, readonly string[]>> = {
  email: ['anna@exempel.se', 'Anna.Ek+nytt@post.exempel.se', 'åsa@räksmörgås.se', 'a@b.se'],
  phone: ['070-123 45 67', '0701234567', '+46 (0)70-123 45 67', '0046701234567', '08-12 34 56'],
  postcode: ['123 45', '12345', 'SE-123 45', 'N0250', 'sw1a 1aa'],
  words: ['Anna Ek', 'Storgatan 12 B, lgh 1102', 'Å'],
};
for (const [entry, examples] of Object.entries(good) as [Entry, readonly string[]][])
  for (const said of examples)
    test(`“${said}” will do as ${entry}`, () => {
      assert.equal(entryFault(entry, said), undefined);
    });

const bad: Readonly<Record<Entry, readonly string[]>> = {
  email: ['anna', 'anna@', '@exempel.se', 'anna@exempel', 'a b@exempel.se', 'anna@@exempel.se'],
  phone: ['ring mig', '12345', '------', '+-() . /', 'anna@exempel.se', `07${'0'.repeat(31)}`],
  postcode: ['-', '12', 'Storgatan 12 B', '12345678901'],
  words: ['x'.repeat(201), 'Anna\nEk'],
};
for (const [entry, examples] of Object.entries(bad) as [Entry, readonly string[]][])
  for (const said of examples)
    test(`“${said}” has not the form of ${entry} (R76)`, () => {
      assert.equal(entryFault(entry, said), 'form');
    });

for (const entry of Object.keys(good) as Entry[]) {
  test(`nothing is missing, as ${entry} (R76)`, () => {
    assert.equal(entryFault(entry, ''), 'missing');
  });
  test(`a personal number is called so, as ${entry} (R55)`, () => {
    for (const said of ['900101-1234', '19900101-1234', '199001011234'])
      assert.equal(entryFault(entry, said), 'personal-number');
  });
}

test('what passes here passes the contract', () => {
  const words = fc.stringMatching(/^\S[\S ]{0,210}\S$/);
  const likely = fc.oneof(
    fc.string(),
    fc.emailAddress(),
    words,
    fc.stringMatching(/^\+?[\d ()/.-]{4,36}$/),
    fc.stringMatching(/^[\dA-Za-z -]{1,12}$/),
  );
  const postal = {name: 'Anna Ek', street: 'Storgatan 1', postcode: '123 45', city: 'Umeå'};
  const accepts: Readonly<Record<Entry, (said: string) => boolean>> = {
    email: (said) => emailAddress.safeParse(said).success,
    phone: (said) => phoneNumber.safeParse(said).success,
    postcode: (postcode) => postalAddress.safeParse({...postal, postcode}).success,
    words: (name) => postalAddress.safeParse({...postal, name}).success,
  };
  fc.assert(
    fc.property(fc.constantFrom(...(Object.keys(good) as Entry[])), likely, (entry, said) => {
      if (entryFault(entry, said) === undefined) assert.equal(accepts[entry](said), true, said);
    }),
    {numRuns: 2000},
  );
});
