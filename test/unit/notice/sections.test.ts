import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {sections} from '../../../src/notice/sections.ts';
import {text} from '../../../src/notice/text.ts';

const together = (notice?: string) =>
  sections(notice).flatMap(({heading, paragraphs}) => [heading, ...paragraphs]);

test('the sections put together again are the notice, line for line (R49)', () => {
  assert.deepEqual(together(), text.trimEnd().split('\n'));
});

test('they lose and add no line of a notice with other words', () => {
  const lines = fc.array(fc.string().map((line) => line.replaceAll('\n', ' ').trim() || 'x'));
  fc.assert(
    fc.property(lines, (added) => {
      const notice = ['Personuppgiftspolicy', ...added, 'Radering', ...added];
      assert.deepEqual(together(notice.join('\n')), notice);
    }),
  );
});

test('every heading is found, in its order and level (R50)', () => {
  assert.deepEqual(
    sections().map(({level, heading}) => `${level} ${heading}`),
    [
      '1 Personuppgiftspolicy',
      '2 Vilken information samlar vi in?',
      '2 Vad är vår rättsliga grund till att behandla dina personuppgifter?',
      '2 Vad gör vi med din information?',
      '2 Vem kan vi komma att lämna ut dina personuppgifter till?',
      '2 Var behandlar vi dina personuppgifter?',
      '2 Hur vi skyddar dina personuppgifter',
      '2 Din rätt till som registrerad',
      '3 Information',
      '3 Rättelse',
      '3 Begränsning',
      '3 Dataportabilitet',
      '3 Radering',
    ],
  );
});

test('levels never skip one on the way down (R50, R75)', () => {
  sections().reduce((above, {level}) => {
    assert.ok(level <= above + 1);
    return level;
  }, 0);
});

test('anchors differ and are fit for an address (R50)', () => {
  const ids = sections().map(({id}) => id);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.match(id, /^[a-z][a-z-]*$/);
});

test('every section says something under its heading', () => {
  for (const {id, paragraphs} of sections()) assert.ok(paragraphs.length > 0, id);
});
