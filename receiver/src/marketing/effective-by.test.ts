import assert from 'node:assert/strict';
import {test} from 'node:test';
import {effectiveBy} from './effective-by.ts';

test('R38: stops every channel the same day, but letters within one calendar month', () => {
  for (const channel of ['email', 'sms', 'phone', 'support', 'profiling'] as const)
    assert.equal(effectiveBy(channel, '2026-11-23'), '2026-11-23');
  const rows = [
    ['2026-11-23', '2026-12-23'],
    ['2026-12-31', '2027-01-31'],
    ['2027-01-31', '2027-02-28'],
    ['2028-01-30', '2028-02-29'],
  ] as const;
  for (const [day, by] of rows) assert.equal(effectiveBy('letter', day), by);
});
