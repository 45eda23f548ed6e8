import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {parsePhoneNumberFromString} from 'libphonenumber-js';
import {plainSwedishMobile} from './plain-swedish-mobile.ts';

const byTables = (number: string) => {
  const parsed = parsePhoneNumberFromString(number.trim(), 'SE');
  return parsed?.isValid() && !parsed.ext ? parsed.number : undefined;
};

/** Numbers as people write them: any beginning, and blanks and hyphens anywhere. */
const written = fc
  .tuple(
    fc.constantFrom('+46', '0046', '0', '46', '', '+460', '+47', '00'),
    fc.array(
      fc.constantFrom(...'0123456789'.split(''), '70', '72', '73', '76', '79', ' ', '-', ' - '),
      {
        minLength: 6,
        maxLength: 14,
      },
    ),
  )
  .map(([begin, rest]) => begin + rest.join(''));

test('a number that is read the short way is read alike by the tables of the world’s numbers', () => {
  fc.assert(
    fc.property(written, (number) => {
      const plain = plainSwedishMobile(number);
      if (plain !== undefined) assert.equal(plain, byTables(number));
    }),
    {numRuns: 5000},
  );
  fc.assert(
    fc.property(
      fc.constantFrom('+46', '0046', '0'),
      fc.constantFrom('70', '72', '73', '76', '79'),
      fc.integer({min: 0, max: 9_999_999}),
      fc.constantFrom('', ' ', '-', ' - '),
      (begin, series, rest, sign) => {
        const number = `${begin}${series}${sign}${String(rest).padStart(7, '0')}`;
        assert.equal(plainSwedishMobile(number), byTables(number), number);
        assert.match(plainSwedishMobile(number) ?? '', /^\+467/);
      },
    ),
    {numRuns: 5000},
  );
});
