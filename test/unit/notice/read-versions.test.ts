import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {readVersions} from '../../../src/notice/read-versions.ts';

const sha256 = 'ab'.repeat(32);

test('reads the wordings that the receiver keeps, in its order (R51)', () => {
  const notices = [
    {sha256, from: '2026-11-24T00:00:00Z'},
    {sha256: 'cd'.repeat(32), from: '2024-05-25'},
  ];
  assert.deepEqual(readVersions({v: 1, notices}), notices);
});

test('leaves out what is no wording, and what nobody asked for', () => {
  const notices = [
    {sha256: '../manifests/x', from: '2024-05-25'},
    {sha256, from: 'yesterday'},
    {sha256},
    {from: '2024-05-25'},
    null,
    'text',
    {sha256, from: '2024-05-25', title: '<b>'},
  ];
  assert.deepEqual(readVersions({v: 1, notices}), [{sha256, from: '2024-05-25'}]);
});

test('an answer of another kind has none', () => {
  for (const answer of [undefined, null, 'x', 7, [], {}, {v: 2, notices: [{sha256, from: '2024'}]}])
    assert.deepEqual(readVersions(answer), []);
});

test('no answer whatever makes it throw', () => {
  fc.assert(
    fc.property(fc.anything(), (answer) => {
      assert.ok(Array.isArray(readVersions(answer)));
      assert.ok(Array.isArray(readVersions({v: 1, notices: [answer]})));
    }),
  );
});
