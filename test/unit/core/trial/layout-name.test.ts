import assert from 'node:assert/strict';
import {test} from 'node:test';
import {recordFields} from '../../../../src/contract/schemas/record.ts';
import {layoutName, parseLayoutName} from '../../../../src/core/trial/layout-name.ts';

const sdk = '0.1.0+3f9c0a1b2c3d';
const shown = {trial: 'abcdefghijklmnop', sha256: 'ab'.repeat(32), variant: {id: 'q'.repeat(16)}};

test('the longest layout’s name fits where a record says version and build, and is read back', () => {
  const name = layoutName(sdk, shown);
  assert.equal(recordFields.ui.shape.sdk.parse(name), name);
  assert.deepEqual(parseLayoutName(name), {
    sdk,
    trial: {id: shown.trial, hash: 'abababababababab', variant: shown.variant.id},
  });
});

test('what names no trial is version and build alone', () => {
  for (const text of [sdk, '0.1.0+unbuilt', `${sdk}.a.b.c`, `${sdk}.nightly`])
    assert.deepEqual(parseLayoutName(text), {sdk: text});
});
