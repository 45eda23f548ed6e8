import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {formatChoice, parseChoice} from '../../../src/core/choice-text.ts';
import {answered, circumstances, NOON} from '../support/examples.ts';
import {choices} from '../support/arbitraries.ts';

test('reads back every choice that it wrote', () => {
  fc.assert(
    fc.property(choices, (choice) => {
      assert.deepEqual(parseChoice(formatChoice(choice)), choice);
    }),
  );
});

test('writes nothing that a cookie may not hold (RFC 6265 §4.1.1)', () => {
  fc.assert(
    fc.property(choices, (choice) => {
      assert.match(formatChoice(choice), /^[\x21\x23-\x2b\x2d-\x3a\x3c-\x5b\x5d-\x7e]+$/);
    }),
  );
});

/** A purpose that is answered twice counts as answered last; all else is read to the letter or not at all. */
function toTheLetter(text: string) {
  const choice = parseChoice(text);
  if (!choice) return;
  const answers = text.split('.')[2]!.split('&');
  if (new Set(answers.map((one) => one.split('=')[0])).size < answers.length) return;
  assert.equal(formatChoice(choice), text);
}

test('reads nothing that it would not have written, to the letter', () => {
  const digits = fc.string({unit: fc.constantFrom('0', '1', '9'), minLength: 1, maxLength: 12});
  const shaped = fc
    .tuple(digits, digits, digits, fc.constantFrom('', `.v_${'x'.repeat(22)}.`))
    .map(
      ([day, one, other, held]) =>
        `1.${day}.a=y${one}&b=n${other}&c=s${one}-${other}&d=Y${other}${held && held + day}`,
    );
  fc.assert(fc.property(fc.oneof(fc.string({unit: 'binary'}), shaped), toTheLetter));
});

test('a text with one character changed, lost or added is no choice, or the choice it says', () => {
  fc.assert(
    fc.property(
      choices,
      fc.nat(),
      fc.string({maxLength: 1}),
      fc.nat({max: 1}),
      (choice, n, put, cut) => {
        const text = formatChoice(choice);
        const at = n % (text.length + 1);
        toTheLetter(text.slice(0, at) + put + text.slice(at + cut));
      },
    ),
    {numRuns: 2000},
  );
});

test('takes nothing of another version, or without answers', () => {
  for (const text of [
    '',
    '1',
    '1.',
    '1.20000',
    '1.20000.',
    '2.20000.a=y1',
    '0.20000.a=y1',
    ' 1.1.a=y1',
  ])
    assert.equal(parseChoice(text), undefined, text);
});

test('takes no half of a subject: a reference without its number, or one that is not random', () => {
  const ref = `v_${'x'.repeat(22)}`;
  for (const tail of [`.${ref}`, `.${ref}.`, `.o_${'x'.repeat(22)}.1`, '.v_short.1', `.${ref}.-1`])
    assert.equal(parseChoice(`1.20000.a=y1${tail}`), undefined, tail);
});

const letters = [
  ['y', {granted: true}],
  ['n', {granted: false}],
  ['s', {granted: false, signal: 'obeyed'}],
  ['Y', {granted: true, signal: 'overridden'}],
] as const;
for (const [letter, answer] of letters)
  test(`one letter says what was answered and what the browser’s own no has to do with it: ${letter} (R58)`, () => {
    const choice = {day: 20_000, answers: {ads: {...answer, revision: 3, age: 12}}};
    const text = `1.20000.ads=${letter}3-12`;
    assert.equal(formatChoice(choice), text);
    assert.deepEqual(parseChoice(text), choice);
  });

test('takes no other letter', () => {
  for (const letter of ['N', 'S', 'Z', '', 'yy', 'ı'])
    assert.equal(parseChoice(`1.20000.a=${letter}1`), undefined, letter);
});

test('a refusal’s text holds no identifier, and two refusals of a day are the same bytes (R4)', () => {
  const refuse = (hour: number) =>
    formatChoice(answered('reject-all', undefined, circumstances(NOON + hour * 3_600_000)).choice);
  assert.equal(refuse(-12), refuse(11));
  assert.equal(refuse(0), '1.20780.analytics=n1&ads-measurement=n1&ads-personalisation=n1');
});
