import assert from 'node:assert/strict';
import {test} from 'node:test';
import {deviceOf} from '../../../src/core/device-of.ts';

test('metrics “device”: phone below 600 CSS pixels, tablet below 1024, else desktop', () => {
  assert.deepEqual([320, 599, 600, 1023, 1024, 3840].map(deviceOf), [
    'phone',
    'phone',
    'tablet',
    'tablet',
    'desktop',
    'desktop',
  ]);
});
