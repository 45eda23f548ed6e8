import assert from 'node:assert/strict';
import {test} from 'node:test';
import canonicalize from 'canonicalize';
import fc from 'fast-check';
import {canonicalJson} from '../../../src/core/canonical-json.ts';

const anyJson = fc.oneof(fc.jsonValue(), fc.jsonValue({stringUnit: 'binary'}));

test('writes any JSON as RFC 8785 has it, as the reference implementation does', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      assert.equal(canonicalJson(value), canonicalize(value));
    }),
  );
});

test('writes the RFC’s own sample', () => {
  const sample = {
    numbers: [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
    literals: [null, true, false],
  };
  assert.equal(
    canonicalJson(sample),
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
      '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('sorts keys by UTF-16 code units, whatever order they were made in', () => {
  assert.equal(
    canonicalJson({'\u20ac': 1, '\r': 2, '\ufb33': 3, 1: 4, '\u{1f600}': 5, '\u00f6': 6}),
    '{"\\r":2,"1":4,"ö":6,"€":1,"😀":5,"\ufb33":3}',
  );
});

test('writes a value that was parsed from its own text in the same way', () => {
  fc.assert(
    fc.property(anyJson, (value) => {
      const text = canonicalJson(value);
      assert.equal(canonicalJson(JSON.parse(text)), text);
    }),
  );
});

test('leaves out members that are absent', () => {
  assert.equal(canonicalJson({b: undefined, a: 1}), '{"a":1}');
});

test('refuses what JSON cannot say, wherever it stands', () => {
  for (const value of [NaN, Infinity, -Infinity, () => 1, Symbol('s'), 1n])
    for (const around of [value, [value], {a: [{b: value}]}])
      assert.throws(() => canonicalJson(around), TypeError);
  assert.throws(() => canonicalJson(undefined), TypeError);
  assert.throws(() => canonicalJson([undefined]), TypeError);
});
