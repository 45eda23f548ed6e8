import assert from 'node:assert/strict';
import {test} from 'node:test';
import {looksLikePersonalNumber} from './looks-like-personal-number.ts';

test('R55: knows a personal number in every spelling, also amid other words', () => {
  for (const text of [
    '19121212-1212',
    '191212121212',
    '121212-1212',
    '121212+1212',
    '1212121212',
    '121212 1212',
    'Kim Berg 19121212-1212',
    'pnr:121212-1212.',
    '701063-2391',
    '19701063-2391',
  ])
    assert.equal(looksLikePersonalNumber(text), true, text);
});

test('R55: takes nothing else for one: telephone numbers, houses, postcodes, names', () => {
  for (const text of [
    '0701234567',
    '070-123 45 67',
    '+46701234567',
    '0046701234567',
    '+46 70 123 45 67',
    '08-12 34 56 78',
    'Storgatan 121212',
    '121212-1213',
    '121312-1212',
    '121232-1212',
    '556016-0680',
    '1191212121212',
    '111 22',
    'Kim Berg',
    '',
  ])
    assert.equal(looksLikePersonalNumber(text), false, text);
});

test('R55: a number that begins with 0 is a telephone number unless it is written as a personal one', () => {
  assert.equal(looksLikePersonalNumber('0701012387'), false);
  assert.equal(looksLikePersonalNumber('200701012387'), true);
});
