import assert from 'node:assert/strict';
import {test} from 'node:test';
import {courtesy, courtesyMark} from '../../../src/notice/courtesy-en.ts';
import {sections} from '../../../src/notice/sections.ts';

const pairs = sections().map((swedish, i) => ({swedish, english: courtesy[i]!}));
const lines = pairs.flatMap(({swedish, english}) =>
  swedish.paragraphs.map((line, i) => [line, english.paragraphs[i]!] as const),
);

test('every section has its translation, in its place and at its level (S1-S65)', () => {
  assert.deepEqual(
    courtesy.map(({id, level}) => [id, level]),
    sections().map(({id, level}) => [id, level]),
  );
});

test('every paragraph has its translation (S1-S65)', () => {
  for (const {swedish, english} of pairs) {
    assert.equal(english.paragraphs.length, swedish.paragraphs.length, swedish.id);
    for (const line of [english.heading, ...english.paragraphs]) assert.ok(line.trim().length > 0);
  }
});

test('none is a summary or an addition: each is about as long as its original', () => {
  for (const [swedish, english] of lines) {
    const ratio = english.length / swedish.length;
    assert.ok(ratio > 0.8 && ratio < 1.4, `${ratio}: ${english}`);
  }
});

test('each has as many sentences as its original', () => {
  const sentences = (line: string) =>
    line.replaceAll(/t\.ex\.|e\.g\./g, '').split(/[.:](?:\s|$)/).length;
  for (const [swedish, english] of lines)
    assert.equal(sentences(english), sentences(swedish), english);
});

test('names are the same in both: companies, channels, services', () => {
  const names = [
    /MobiPlus/g,
    /SMS/gi,
    /google analytics/g,
    /adwords/g,
    /SSL/g,
    /EU/g,
    /API/g,
    /\bIP\b/gi,
  ];
  for (const [swedish, english] of lines)
    for (const name of names)
      assert.equal(english.match(name)?.length, swedish.match(name)?.length, `${name}: ${english}`);
});

test('its weaknesses are kept: the slip of the pen, the lost subject, the three names of the policy (S2-S8)', () => {
  const all = lines.map(([, english]) => english).join('\n');
  for (const kept of [
    'promankter” [sic]',
    '. also approves that we use',
    'Personal Data Policy',
    'data protection policy',
    'newsletters in the EU/EEA',
    'selected suppliers',
    'all our suppliers',
  ])
    assert.ok(all.includes(kept), kept);
});

test('it is marked as a courtesy, the Swedish binding', () => {
  assert.match(
    courtesyMark,
    /courtesy translation.*not part of MobiPlus’s policy.*Swedish text alone is binding/,
  );
});
