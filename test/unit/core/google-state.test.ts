import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';
import {defaultConfiguration} from '../../../src/core/default-configuration.ts';
import {googleState} from '../../../src/core/google-state.ts';
import {googleTypes, purposes} from '../support/arbitraries.ts';

const grantedTypes = (grants: Record<string, boolean>, asked = defaultConfiguration.purposes) =>
  Object.entries(googleState(grants, asked))
    .filter(([, state]) => state === 'granted')
    .map(([type]) => type);

test('tells Google of all seven consent types, and no to each before anyone has answered (R1)', () => {
  const state = googleState({}, defaultConfiguration.purposes);
  assert.deepEqual(Object.keys(state).sort(), [...googleTypes].sort());
  assert.deepEqual(new Set(Object.values(state)), new Set(['denied']));
});

const table: readonly [purpose: string, types: readonly string[]][] = [
  ['necessary', []],
  ['analytics', ['analytics_storage']],
  ['ads-measurement', ['ad_storage', 'ad_user_data']],
  ['ads-personalisation', ['ad_storage', 'ad_user_data', 'ad_personalization']],
  ['unheard-of', []],
];
for (const [purpose, types] of table)
  test(`${purpose} alone grants ${types.join(', ') || 'nothing'} (R17)`, () => {
    assert.deepEqual(grantedTypes({[purpose]: true}), types);
  });

test('a type is granted exactly where a granted purpose drives it', () => {
  fc.assert(
    fc.property(purposes, fc.array(fc.boolean(), {minLength: 8, maxLength: 8}), (asked, said) => {
      const grants = Object.fromEntries(asked.map(({id}, i) => [id, said[i]!]));
      const granted = grantedTypes(grants, asked);
      for (const type of googleTypes)
        assert.equal(
          granted.includes(type),
          asked.some(({id, google}) => grants[id] && google.includes(type)),
        );
    }),
  );
});
