import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {decide} from '../../../src/core/decide.ts';
import {purposeIds, purposes} from '../support/arbitraries.ts';

const said = fc.dictionary(
  purposeIds,
  fc.oneof(fc.boolean(), fc.constantFrom('true', 1, 'granted', null, undefined, {}, [])),
) as fc.Arbitrary<Record<string, boolean>>;

test('accepting all grants every purpose that was asked for, and no other', () => {
  fc.assert(
    fc.property(purposes, (asked) => {
      const ids = asked.map(({id}) => id);
      assert.deepEqual(
        decide('accept-all', asked),
        Object.fromEntries(['necessary', ...ids].map((id) => [id, true])),
      );
    }),
  );
});

test('rejecting all grants nothing but what needs no consent', () => {
  fc.assert(
    fc.property(purposes, (asked) => {
      const {necessary, ...rest} = decide('reject-all', asked);
      assert.equal(necessary, true);
      assert.deepEqual(
        Object.values(rest),
        asked.map(() => false),
      );
    }),
  );
});

test('never grants what was refused, left out, or answered with anything but yes', () => {
  fc.assert(
    fc.property(purposes, said, (asked, answer) => {
      const {necessary: _, ...grants} = decide(answer, asked);
      for (const [id, granted] of Object.entries(grants))
        assert.equal(granted, Object.hasOwn(answer, id) && answer[id] === true);
    }),
  );
});

test('never grants a purpose that nobody asked for', () => {
  fc.assert(
    fc.property(purposes, said, (asked, answer) => {
      const known = ['necessary', ...asked.map(({id}) => id)];
      assert.deepEqual(Object.keys(decide(answer, asked)).sort(), known.sort());
    }),
  );
});

test('one purpose’s answer never sets another’s (R17)', () => {
  fc.assert(
    fc.property(purposes, fc.nat(), (asked, n) => {
      const chosen = asked[n % asked.length]!.id;
      const {necessary: _, ...grants} = decide({[chosen]: true}, asked);
      const yes = Object.keys(grants).filter((id) => grants[id]);
      assert.deepEqual(yes, [chosen]);
    }),
  );
});

test('a purpose cannot be called off by the name of what needs no consent', () => {
  assert.equal(decide({necessary: false}, []).necessary, true);
});
