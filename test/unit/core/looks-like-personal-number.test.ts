import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {looksLikePersonalNumber} from '../../../src/core/looks-like-personal-number.ts';

for (const text of [
  '900101-1234',
  '900101+1234',
  '900101–1234',
  '900101 - 1234',
  '9001011234',
  '199001011234',
  '19900101-1234',
  '19900101 1234',
  '20070123-4567',
  '070123-4567',
  '900161-1234',
  '199001911234',
  'Anna Ek 900101-1234',
  'Anna Ek (900101-1234)',
])
  test(`“${text}” looks like a personal number (R55)`, () => {
    assert.equal(looksLikePersonalNumber(text), true);
  });

for (const text of [
  '',
  'Anna Ek',
  '0701234567',
  '070-123 45 67',
  '070-1234567',
  '0701-23 45 67',
  '070 123 45 67',
  '+46 70 123 45 67',
  '+46701234567',
  '0046701234567',
  '46701234567',
  '08-123 456 78',
  '0812345678',
  '0503-121 234',
  '901301-1234',
  '900132-1234',
  '900100-1234',
  '9001011234567',
  '123 45',
  'Storgatan 12',
  'Box 900101',
  '2026-11-23',
  '900101-1234@exempel.se',
  'anna.9001011234@exempel.se',
  '+201001234567',
])
  test(`“${text}” does not`, () => {
    assert.equal(looksLikePersonalNumber(text), false);
  });

const digits = (count: number) => fc.stringMatching(new RegExp(`^\\d{${count}}$`));
const two = (n: number) => String(n).padStart(2, '0');

const births = fc.record({
  century: fc.constantFrom('19', '20'),
  year: fc.integer({min: 0, max: 99}).map(two),
  month: fc.integer({min: 1, max: 12}).map(two),
  day: fc.integer({min: 1, max: 28}),
  coordination: fc.boolean(),
  last: digits(4),
});

test('no birthday and no co-ordination number gets past it, in any of its written forms (R55)', () => {
  fc.assert(
    fc.property(births, ({century, year, month, day, coordination, last}) => {
      const date = `${year}${month}${two(coordination ? day + 60 : day)}`;
      for (const written of [
        `${date}-${last}`,
        `${date}+${last}`,
        `${century}${date}${last}`,
        `${century}${date}-${last}`,
        ...(year.startsWith('0') ? [] : [`${date}${last}`]),
      ])
        assert.equal(looksLikePersonalNumber(written), true, written);
    }),
  );
});

test('no Swedish mobile number is mistaken for one, in any of its written forms (R37: an objection is not to be stopped)', () => {
  fc.assert(
    fc.property(fc.constantFrom('0', '2', '3', '6', '9'), digits(7), (kind, rest) => {
      const [a, b, c] = [rest.slice(0, 3), rest.slice(3, 5), rest.slice(5)];
      for (const written of [
        `07${kind}${rest}`,
        `07${kind}-${rest}`,
        `07${kind}-${a} ${b} ${c}`,
        `07${kind} ${a} ${b} ${c}`,
        `07${kind}/${a}${b}${c}`,
        `+467${kind}${rest}`,
        `+46 7${kind} ${a} ${b} ${c}`,
        `+46 (0)7${kind}-${a} ${b} ${c}`,
        `00467${kind}${rest}`,
        `467${kind}${rest}`,
      ])
        assert.equal(looksLikePersonalNumber(written), false, written);
    }),
  );
});

test('it finds one in the middle of other words', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zåäö ,]{0,20}$/), (words) => {
      assert.equal(looksLikePersonalNumber(`${words} 900101-1234, ${words}`), true);
    }),
  );
});
