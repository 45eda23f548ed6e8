import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {requestNumber} from '../../../src/contract/schemas/rights.ts';
import {readRequestNumber} from '../../../src/core/request-number.ts';

const NUMBER = 'MP-7K3F-9Q2M-XD4T';

for (const said of [
  NUMBER,
  'mp-7k3f-9q2m-xd4t',
  '  MP 7K3F 9Q2M XD4T ',
  'MP7K3F9Q2MXD4T',
  '7k3f-9q2m-xd4t',
  'MP–7K3F–9Q2M–XD4T',
])
  test(`“${said}” is ${NUMBER} (R53)`, () => {
    assert.equal(readRequestNumber(said), NUMBER);
  });

test('O is read as 0, I and L as 1, as Crockford has it', () => {
  assert.equal(readRequestNumber('mp-oil0-oooo-iiLL'), 'MP-0110-0000-1111');
});

test('a number may itself begin with MP', () => {
  assert.equal(readRequestNumber('MP12-3456-789A'), 'MP-MP12-3456-789A');
  assert.equal(readRequestNumber('MP-MP12-3456-789A'), 'MP-MP12-3456-789A');
});

for (const said of [
  '',
  'MP',
  '7K3F-9Q2M-XD4',
  'MP-7K3F-9Q2M-XD4TT',
  'MP-7K3F-9Q2M-XD4U',
  'hej på dig nu',
  '../../health',
])
  test(`“${said}” is none`, () => {
    assert.equal(readRequestNumber(said), undefined);
  });

test('every number that the receiver gives is read back, however it is written down', () => {
  const numbers = fc.stringMatching(
    /^MP-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/,
  );
  fc.assert(
    fc.property(numbers, (number) => {
      for (const written of [
        number,
        number.toLowerCase(),
        number.replaceAll('-', ''),
        number.replaceAll('-', ' '),
        number.slice(3),
        number.replaceAll('0', 'O').replaceAll('1', 'l'),
      ])
        assert.equal(readRequestNumber(written), number, written);
    }),
  );
});

test('whatever is written, only what the contract calls a number comes out', () => {
  fc.assert(
    fc.property(fc.string(), (said) => {
      const read = readRequestNumber(said);
      if (read !== undefined) assert.equal(requestNumber.safeParse(read).success, true);
    }),
  );
});
